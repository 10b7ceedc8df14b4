package it.atlante.catalogue.editing;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.editing.RecordForms.Subject;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing a record, its history, and removing it. */
@Controller
@RequestMapping("/redazione")
class EditingPages {

    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_QUERY = 500;

    private final RecordForms forms;
    private final Records records;
    private final References references;
    private final Histories histories;
    private final Editing editing;

    EditingPages(RecordForms forms, Records records, References references, Histories histories, Editing editing) {
        this.forms = forms;
        this.records = records;
        this.references = references;
        this.histories = histories;
        this.editing = editing;
    }

    /** Every type with a link to make one; with a text, the records of every named type that have it in their name. */
    @GetMapping
    String choose(@RequestParam(defaultValue = "") String q, Model model) {
        String text = shortened(q);
        Map<String, List<Records.Entry>> found = new LinkedHashMap<>();
        if (!text.isBlank()) {
            Arrays.stream(EditedType.values())
                    .filter(EditedType::named)
                    .forEach(type ->
                            found.put(type.name(), records.list(type, text, 0).entries()));
            found.values().removeIf(List::isEmpty);
        }
        model.addAttribute("q", text);
        model.addAttribute(
                "types",
                Arrays.stream(EditedType.values())
                        .filter(type -> type != EditedType.SERVICE_AT_LOCATION)
                        .toList());
        model.addAttribute("found", found);
        return "editing/indice";
    }

    /** @param pagina from 0 */
    @GetMapping("/{slug}")
    String list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int pagina,
            Model model) {
        EditedType type = EditedType.ofSlug(slug);
        int page = Math.clamp(pagina, 0, LAST_PAGE);
        model.addAttribute("type", type);
        model.addAttribute("q", shortened(q));
        model.addAttribute("page", page);
        model.addAttribute("found", records.list(type, shortened(q), page));
        return "editing/elenco";
    }

    private static String shortened(String q) {
        return q.length() <= LONGEST_QUERY ? q : q.substring(0, LONGEST_QUERY);
    }

    @GetMapping("/{slug}/{id}/storia")
    String history(@PathVariable String slug, @PathVariable UUID id, Model model) {
        Subject subject = forms.known(EditedType.ofSlug(slug), id);
        describe(subject, model);
        model.addAttribute("steps", histories.of(subject.type().recordType(), id));
        model.addAttribute(
                "placeSteps",
                subject.location() == null
                        ? List.of()
                        : histories.of(
                                subject.location().type(), subject.location().getId()));
        return "editing/storia";
    }

    @GetMapping("/{slug}/{id}/rimuovi")
    String askToRemove(@PathVariable String slug, @PathVariable UUID id, Model model) {
        Subject subject = forms.known(EditedType.ofSlug(slug), id);
        describe(subject, model);
        model.addAttribute("referring", references.to(subject.type(), id));
        return "editing/rimozione";
    }

    @PostMapping("/{slug}/{id}/rimuovi")
    ModelAndView remove(@PathVariable String slug, @PathVariable UUID id, Principal principal, Model model) {
        Subject subject = forms.known(EditedType.ofSlug(slug), id);
        List<Records.Entry> referring = editing.remove(subject, Actor.person(principal.getName()));
        if (referring.isEmpty()) {
            return new ModelAndView("redirect:/redazione/" + slug + "?rimosso");
        }
        describe(subject, model);
        model.addAttribute("referring", referring);
        return new ModelAndView("editing/rimozione", model.asMap(), HttpStatus.CONFLICT);
    }

    private void describe(Subject subject, Model model) {
        model.addAttribute("type", subject.type());
        model.addAttribute("id", subject.id());
        model.addAttribute("label", subject.record() == null ? "" : records.label(subject.record()));
    }
}
