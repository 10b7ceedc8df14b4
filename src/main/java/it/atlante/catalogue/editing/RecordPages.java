package it.atlante.catalogue.editing;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.editing.RecordForms.Outcome;
import it.atlante.catalogue.editing.RecordForms.Subject;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The form of a record: open it, look at it again before saving, save it. */
@Controller
@RequestMapping("/redazione/{slug}")
class RecordPages {

    private static final String NEW = "nuovo";
    private static final String PREVIEW = "anteprima";

    private final RecordForms forms;
    private final FormViews views;

    RecordPages(RecordForms forms, FormViews views) {
        this.forms = forms;
        this.views = views;
    }

    /** A new record. Parameters named like fields fill them: a place is opened with its service that way. */
    @GetMapping("/" + NEW)
    ModelAndView create(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        Subject subject = forms.fresh(EditedType.ofSlug(slug));
        MultiValueMap<String, String> answers = forms.answers(subject);
        parameters.forEach((name, values) -> {
            if (name.endsWith("Id")) {
                answers.put(name, values);
            }
        });
        return views.of(subject, answers, locale);
    }

    @GetMapping("/{id}")
    ModelAndView open(@PathVariable String slug, @PathVariable String id, Locale locale) {
        Subject subject = forms.known(EditedType.ofSlug(slug), uuid(id));
        return views.of(subject, forms.answers(subject), locale);
    }

    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> answers,
            Principal principal) {
        EditedType type = EditedType.ofSlug(slug);
        Subject subject = id.equals(NEW) ? forms.fresh(type) : forms.known(type, uuid(id));
        Locale locale = LocaleContextHolder.getLocale();
        if (answers.containsKey(PREVIEW)) {
            return views.checked(subject, forms.check(subject, answers, locale), answers, locale);
        }
        return switch (forms.submit(subject, answers, Actor.person(principal.getName()))) {
            case Outcome.Done done ->
                new ModelAndView("redirect:/redazione/" + subject.type().slug() + "/" + done.id() + "?salvato");
            case Outcome.Wrong wrong -> {
                ModelAndView page = views.checked(subject, wrong.answers(), answers, locale);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Outcome.Stale stale -> {
                ModelAndView page = views.stale(subject, answers, locale);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
