package it.atlante.catalogue.editing;

import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.editing.RecordForms.Subject;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.hours.OpeningHours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of a form. */
@Component
class FormViews {

    private static final String VIEW = "editing/modulo";

    private final RecordForms forms;
    private final Records records;
    private final References references;
    private final Histories histories;
    private final MessageSource messages;

    FormViews(RecordForms forms, Records records, References references, Histories histories, MessageSource messages) {
        this.forms = forms;
        this.records = records;
        this.references = references;
        this.histories = histories;
        this.messages = messages;
    }

    /** A form with answers that nobody checked yet. */
    ModelAndView of(Subject subject, MultiValueMap<String, String> answers, Locale locale) {
        return page(subject, answers, Map.of(), locale);
    }

    /** A form that was sent, with what is wrong in it. */
    ModelAndView checked(Subject subject, Answers checked, MultiValueMap<String, String> raw, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        checked.problems()
                .forEach(problem -> texts.put(
                        problem.field(),
                        String.valueOf(messages.getMessage(
                                "editing.error." + problem.code(),
                                problem.arguments().toArray(),
                                problem.code(),
                                locale))));
        Map<String, String> inOrder = new LinkedHashMap<>();
        forms.groups(subject.type(), locale).forEach(group -> group.fields().stream()
                .map(Field::name)
                .filter(texts::containsKey)
                .forEach(name -> inOrder.put(name, texts.get(name))));
        texts.forEach(inOrder::putIfAbsent);
        return page(subject, raw, inOrder, locale);
    }

    /** A form whose record was changed meanwhile: what was changed, and the answers given, ready to be sent again. */
    ModelAndView stale(Subject subject, MultiValueMap<String, String> raw, Locale locale) {
        UUID id = subject.id() == null
                ? Draft.idOf(Header.EDITORS, subject.type().recordType(), new Submission(raw).key())
                : subject.id();
        Subject now = forms.known(subject.type(), id);
        List<Histories.Step> meanwhile = new ArrayList<>(
                histories.since(version(raw, Submission.VERSION), subject.type().recordType(), id));
        if (now.location() != null) {
            meanwhile.addAll(histories.since(
                    version(raw, Submission.LOCATION_VERSION),
                    RecordType.LOCATION,
                    now.location().getId()));
        }
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>(raw);
        answers.set(Submission.VERSION, Long.toString(now.version()));
        answers.set(Submission.LOCATION_VERSION, Long.toString(now.locationVersion()));
        return page(now, answers, Map.of(), locale).addObject("meanwhile", meanwhile);
    }

    private static long version(MultiValueMap<String, String> raw, String name) {
        String version = raw.getFirst(name);
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    private ModelAndView page(
            Subject subject, MultiValueMap<String, String> answers, Map<String, String> errors, Locale locale) {
        EditedType type = subject.type();
        FormView form = new FormView(type.slug(), subject.id(), forms.groups(type, locale), answers, errors);
        ModelAndView page = new ModelAndView(VIEW)
                .addObject("form", form)
                .addObject("type", type.name())
                .addObject("meanwhile", List.of())
                .addObject("hoursText", hours(form.value("openingHours"), locale));
        if (subject.record() != null) {
            page.addObject("label", records.label(subject.record()));
            page.addObject("header", subject.record().header());
            page.addObject(
                    "places",
                    type == EditedType.SERVICE
                            ? records.placesOf(subject.record().getId())
                            : List.of());
        }
        if (subject.location() != null) {
            page.addObject(
                    "neighbours",
                    references.atLocation(subject.location().getId()).stream()
                            .filter(entry -> !entry.id().equals(subject.id()))
                            .toList());
        }
        return page;
    }

    private static String hours(String text, Locale locale) {
        return text.isBlank() || text.length() > PlaceEditor.HOURS_LENGTH
                ? ""
                : OpeningHours.tryParse(text.strip())
                        .map(hours -> hours.describe(locale))
                        .orElse("");
    }
}
