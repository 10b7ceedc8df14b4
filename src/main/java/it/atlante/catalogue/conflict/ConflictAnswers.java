package it.atlante.catalogue.conflict;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.OpenQuestions;
import it.atlante.catalogue.conflict.EditConflict.State;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.fields.RecordFields;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Answers conflicts: the person's value stays, or that of the source is taken. */
@Component
class ConflictAnswers implements OpenQuestions {

    static final String PATH = "/amministrazione/conflitti";

    private final EditConflicts conflicts;
    private final Catalogue catalogue;
    private final EntityManager entityManager;
    private final Clock clock;

    ConflictAnswers(EditConflicts conflicts, Catalogue catalogue, EntityManager entityManager, Clock clock) {
        this.conflicts = conflicts;
        this.catalogue = catalogue;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Answers conflicts of one record in one transaction. Those that were answered meanwhile are left as they are.
     *
     * @param answer {@code KEPT} or {@code TAKEN}
     * @return how many were answered
     * @throws InvalidField when the values taken contradict the others of the record; nothing is written then
     */
    @Transactional
    public int answer(List<EditConflict> asked, State answer, Actor actor) {
        if (answer != State.KEPT && answer != State.TAKEN) {
            throw new InvalidField("answer", answer, "KEPT or TAKEN");
        }
        List<EditConflict> closed = asked.stream()
                .filter(conflict -> conflicts.close(conflict.id(), answer, actor.name(), clock.instant()))
                .toList();
        if (answer == State.TAKEN && !closed.isEmpty()) {
            take(closed, actor);
        }
        return closed.size();
    }

    private void take(List<EditConflict> closed, Actor actor) {
        EditConflict first = closed.getFirst();
        UUID id = first.recordId();
        CatalogueRecord record = entityManager.find(RecordClasses.recordClass(first.type()), id);
        if (record == null || record.removed()) {
            throw new InvalidField("record", id, "a record that was not removed meanwhile");
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        closed.forEach(conflict -> values.putAll(conflict.told()));
        catalogue.save(RecordFields.of(record).with(values).toDraft(id), actor);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String textKey() {
        return "admin.conflicts";
    }

    @Override
    public long count() {
        return conflicts.countOpen();
    }
}
