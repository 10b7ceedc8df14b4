package it.atlante.ingest.pages;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.merging.MergeOrder;
import it.atlante.catalogue.merging.MergeOrder.Choice;
import it.atlante.catalogue.merging.MergeOrder.Side;
import it.atlante.catalogue.merging.MergeRefused;
import it.atlante.catalogue.merging.Merging;
import it.atlante.ingest.matching.DuplicateSearches;
import it.atlante.ingest.matching.Likeness;
import it.atlante.ingest.matching.PossibleDuplicate;
import it.atlante.ingest.matching.PossibleDuplicate.State;
import it.atlante.ingest.matching.PossibleDuplicates;
import it.atlante.ingest.matching.PossibleDuplicates.Filter;
import it.atlante.ingest.source.KnownSources;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of possible duplicates: read the reasons, compare the two records, say whether they are one. */
@Controller
@RequestMapping(DuplicatePages.PATH)
class DuplicatePages {

    static final String PATH = "/amministrazione/doppioni";

    /** More than somebody works through at a sitting; what was answered makes room for the next. */
    private static final int SHOWN = 100;

    private static final List<RecordType> TYPES = List.of(
            RecordType.ORGANISATION, RecordType.SERVICE, RecordType.HOUSING, RecordType.LANDMARK, RecordType.LOCATION);

    private final PossibleDuplicates duplicates;
    private final DuplicateSearches searches;
    private final DuplicateViews views;
    private final Merging merging;
    private final KnownSources sources;

    DuplicatePages(
            PossibleDuplicates duplicates,
            DuplicateSearches searches,
            DuplicateViews views,
            Merging merging,
            KnownSources sources) {
        this.duplicates = duplicates;
        this.searches = searches;
        this.views = views;
        this.merging = merging;
        this.sources = sources;
    }

    /**
     * The open pairs.
     *
     * @param tipo a record type; all when it is none
     * @param fonte id of a source; all when empty
     * @param punteggio least score in hundredths
     * @param esito what became of the last answer: {@code diversi}, {@code gia} or {@code ricerca}
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tipo,
            @RequestParam(defaultValue = "") String fonte,
            @RequestParam(defaultValue = "0") int punteggio,
            @RequestParam @Nullable String esito,
            Model model,
            Locale locale) {
        RecordType type = TYPES.stream()
                .filter(it -> it.name().equalsIgnoreCase(tipo))
                .findFirst()
                .orElse(null);
        int score = Math.clamp(punteggio, 0, 100);
        Filter filter = new Filter(type, fonte.isBlank() ? null : fonte, score / 100.0);
        model.addAttribute("outcome", esito);
        model.addAttribute("types", TYPES);
        model.addAttribute("type", type);
        model.addAttribute("sources", sources.all());
        model.addAttribute("source", fonte);
        model.addAttribute("score", score);
        model.addAttribute("threshold", Math.round(Likeness.THRESHOLD * 100));
        model.addAttribute("searching", searches.isSearching());
        model.addAttribute("count", duplicates.countOpen(filter));
        model.addAttribute("limit", SHOWN);
        model.addAttribute("pairs", views.pairs(duplicates.listOpen(filter, SHOWN), locale));
        return "ingest/doppioni";
    }

    /** Compares all records with all others, in the background. */
    @PostMapping("/cerca")
    String search() {
        searches.start(null);
        return "redirect:" + PATH + "?esito=ricerca";
    }

    /** @param errore why the two were not merged, a {@code MergeRefused.Reason}; null when nothing went wrong */
    @GetMapping("/{id}")
    String compare(@PathVariable UUID id, @RequestParam @Nullable String errore, Model model, Locale locale) {
        PossibleDuplicate pair = get(id);
        model.addAttribute("problem", errore != null && errore.matches("[A-Z_]{1,40}") ? errore : null);
        model.addAttribute("pair", pair);
        model.addAttribute("compared", views.compared(pair, locale));
        return "ingest/doppione";
    }

    @PostMapping("/{id}/diversi")
    String distinct(@PathVariable UUID id, Principal principal) {
        get(id);
        boolean decided = duplicates.decide(id, State.DISTINCT, principal.getName());
        return "redirect:" + PATH + "?esito=" + (decided ? "diversi" : "gia");
    }

    /**
     * Merges the pair.
     *
     * @param answers {@code resta}: the id of the surviving record; {@code versione1}, {@code versione2}: those that the person saw;
     *     {@code campo.NAME}: {@code 1}, {@code 2} or {@code tutti}
     */
    @PostMapping("/{id}/uniti")
    String merge(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> answers,
            Principal principal,
            RedirectAttributes passed) {
        PossibleDuplicate pair = get(id);
        if (pair.state() != State.OPEN) {
            return "redirect:" + PATH + "?esito=gia";
        }
        try {
            Merging.Done done = merging.merge(order(pair, answers), Actor.person(principal.getName()));
            duplicates.decide(id, State.MERGED, principal.getName());
            passed.addFlashAttribute("done", done);
            return "redirect:/amministrazione/unioni";
        } catch (MergeRefused refused) {
            return "redirect:" + PATH + "/" + id + "?errore=" + refused.reason();
        } catch (ObjectOptimisticLockingFailureException meanwhile) {
            return "redirect:" + PATH + "/" + id + "?errore=" + MergeRefused.Reason.CHANGED;
        } catch (InvalidField wrong) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong.getMessage(), wrong);
        }
    }

    private static MergeOrder order(PossibleDuplicate pair, MultiValueMap<String, String> answers) {
        Side first = new Side(pair.firstId(), version(answers.getFirst("versione1")));
        Side second = new Side(pair.secondId(), version(answers.getFirst("versione2")));
        boolean firstSurvives = !pair.secondId().toString().equals(answers.getFirst("resta"));
        Map<String, Choice> choices = new HashMap<>();
        answers.forEach((name, values) -> {
            if (name.startsWith("campo.")) {
                choices.put(name.substring("campo.".length()), choice(values.getFirst(), firstSurvives));
            }
        });
        return firstSurvives
                ? new MergeOrder(pair.type(), first, second, choices)
                : new MergeOrder(pair.type(), second, first, choices);
    }

    private static Choice choice(String value, boolean firstSurvives) {
        return switch (value) {
            case "1" -> firstSurvives ? Choice.SURVIVOR : Choice.MERGED;
            case "2" -> firstSurvives ? Choice.MERGED : Choice.SURVIVOR;
            case "tutti" -> Choice.BOTH;
            default -> throw new InvalidField("campo", value, "1, 2 or tutti");
        };
    }

    private static long version(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new InvalidField("versione", text == null ? "" : text, "a whole number");
        }
        return Long.parseLong(text);
    }

    private PossibleDuplicate get(UUID id) {
        return duplicates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
