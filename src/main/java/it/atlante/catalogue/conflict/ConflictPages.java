package it.atlante.catalogue.conflict;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.conflict.EditConflict.State;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an administrator chooses between what a person wrote and what a source says. */
@Controller
@RequestMapping(ConflictAnswers.PATH)
class ConflictPages {

    /** More than somebody answers at a sitting; what was answered makes room for the next. */
    private static final int SHOWN = 200;

    private final EditConflicts conflicts;
    private final ConflictAnswers answers;
    private final ConflictViews views;

    ConflictPages(EditConflicts conflicts, ConflictAnswers answers, ConflictViews views) {
        this.conflicts = conflicts;
        this.answers = answers;
        this.views = views;
    }

    /** @param esito what became of the last answer: {@code mia}, {@code fonte}, {@code gia} or {@code contraddice} */
    @GetMapping
    String list(@RequestParam @Nullable String esito, Model model, Locale locale) {
        model.addAttribute("outcome", esito);
        model.addAttribute("count", conflicts.countOpen());
        model.addAttribute("asked", views.of(conflicts.listOpen(SHOWN), locale));
        return "conflict/conflitti";
    }

    /** Answers one conflict. */
    @PostMapping("/{id}")
    String answer(@PathVariable UUID id, @RequestParam(name = "scelta") String choice, Principal principal) {
        EditConflict conflict = conflicts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer(List.of(conflict), choice, principal);
    }

    /** Answers all conflicts of a record alike. */
    @PostMapping("/schede/{recordId}")
    String answerAll(@PathVariable UUID recordId, @RequestParam(name = "scelta") String choice, Principal principal) {
        return answer(conflicts.listOpenOf(recordId), choice, principal);
    }

    private String answer(List<EditConflict> asked, String choice, Principal principal) {
        State answer =
                switch (choice) {
                    case "mia" -> State.KEPT;
                    case "fonte" -> State.TAKEN;
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        try {
            int answered = answers.answer(asked, answer, Actor.person(principal.getName()));
            return "redirect:" + ConflictAnswers.PATH + "?esito=" + (answered == 0 ? "gia" : choice);
        } catch (InvalidField contradicting) {
            return "redirect:" + ConflictAnswers.PATH + "?esito=contraddice";
        }
    }
}
