package it.atlante.catalogue.editing;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.StaleRecord;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.place.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Opens the form of a record and takes its answers. */
@Component
class RecordForms {

    private final Map<EditedType, RecordEditor> editors;
    private final LocationFields locationFields;
    private final HeaderFields headerFields;
    private final Records records;
    private final Editing editing;

    RecordForms(
            List<RecordEditor> editors,
            LocationFields locationFields,
            HeaderFields headerFields,
            Records records,
            Editing editing) {
        this.editors = editors.stream().collect(Collectors.toUnmodifiableMap(RecordEditor::type, Function.identity()));
        this.locationFields = locationFields;
        this.headerFields = headerFields;
        this.records = records;
        this.editing = editing;
    }

    /**
     * A record as it is, with its place.
     *
     * @param record null for a new one
     * @param location null when it has none
     */
    record Subject(
            EditedType type,
            @Nullable CatalogueRecord record,
            @Nullable Location location) {

        @Nullable
        UUID id() {
            return record == null ? null : record.getId();
        }

        long version() {
            return record == null ? 0 : record.version();
        }

        long locationVersion() {
            return location == null ? 0 : location.version();
        }
    }

    /** What became of answers. */
    sealed interface Outcome {
        record Done(UUID id) implements Outcome {}

        /** @param answers with their problems */
        record Wrong(Answers answers) implements Outcome {}

        /** Somebody changed the record after the form was opened. */
        record Stale() implements Outcome {}
    }

    Subject fresh(EditedType type) {
        return new Subject(type, null, null);
    }

    /** The record of an id; status 404 when there is none. */
    Subject known(EditedType type, UUID id) {
        CatalogueRecord record =
                records.find(type, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Location location =
                records.findLocation(editor(type).locationId(record.details())).orElse(null);
        return new Subject(type, record, location);
    }

    List<FieldGroup> groups(EditedType type, Locale locale) {
        List<FieldGroup> groups = new ArrayList<>(editor(type).groups(locale));
        if (editor(type).placed()) {
            groups.addAll(locationFields.groups(locale));
        }
        groups.addAll(headerFields.groups(locale));
        return groups;
    }

    /** The answers that the record gives now. */
    MultiValueMap<String, String> answers(Subject subject) {
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>();
        headerFields.fill(subject.record(), answers);
        if (subject.record() != null) {
            editor(subject.type()).fill(subject.record().details(), answers);
        }
        if (editor(subject.type()).placed()) {
            locationFields.fill(
                    subject.location() == null ? null : subject.location().details(), answers);
        }
        answers.set(Submission.KEY, UUID.randomUUID().toString());
        answers.set(Submission.VERSION, Long.toString(subject.version()));
        answers.set(Submission.LOCATION_VERSION, Long.toString(subject.locationVersion()));
        answers.values().removeIf(values -> values.size() == 1 && values.getFirst() == null);
        return answers;
    }

    /** Reads answers without writing anything: what is wrong with them. */
    Answers check(Subject subject, MultiValueMap<String, String> raw, Locale locale) {
        Answers answers = new Answers(groups(subject.type(), locale), raw);
        draft(subject, new Submission(raw), answers);
        return answers;
    }

    Outcome submit(Subject subject, MultiValueMap<String, String> raw, Actor actor) {
        Answers answers = new Answers(groups(subject.type(), Locale.ITALIAN), raw);
        Submission submission = new Submission(raw);
        Optional<Drafts> drafts = draft(subject, submission, answers);
        if (drafts.isEmpty() || !answers.problems().isEmpty()) {
            return new Outcome.Wrong(answers);
        }
        UUID former = subject.location() == null ? null : subject.location().getId();
        try {
            editing.save(drafts.get().edit(), drafts.get().place(), former, actor);
        } catch (StaleRecord | OptimisticLockingFailureException changedMeanwhile) {
            return new Outcome.Stale();
        }
        return new Outcome.Done(drafts.get().edit().draft().id());
    }

    private record Drafts(Editing.Edit edit, Editing.@Nullable Edit place) {}

    private Optional<Drafts> draft(Subject subject, Submission submission, Answers answers) {
        RecordEditor editor = editor(subject.type());
        try {
            var header = headerFields.read(answers, subject.record(), submission.key());
            var place = editor.placed()
                    ? locationFields
                            .read(
                                    answers,
                                    subject.location() == null
                                            ? null
                                            : subject.location().details())
                            .map(details -> submission.place(
                                    details, headerFields.placeHeader(subject, header, submission.key()), subject))
                            .orElse(null)
                    : null;
            var details = editor.read(
                    answers,
                    subject.record() == null ? null : subject.record().details(),
                    place == null ? null : place.draft().id());
            return details == null
                    ? Optional.empty()
                    : Optional.of(new Drafts(submission.edit(details, header, subject), place));
        } catch (InvalidField refused) {
            // What the form itself does not check, the details do; their sentence is better than none.
            answers.problem(refused.field(), "refused", refused.allowed());
            return Optional.empty();
        }
    }

    private RecordEditor editor(EditedType type) {
        RecordEditor editor = editors.get(type);
        if (editor == null) {
            throw new IllegalStateException("no form for " + type);
        }
        return editor;
    }
}
