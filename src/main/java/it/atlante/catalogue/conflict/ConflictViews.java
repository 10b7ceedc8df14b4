package it.atlante.catalogue.conflict;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.editing.HistoryWords;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ThreeWay;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open conflicts as people read them: by record, both values in words, with their dates and owners. */
@Component
class ConflictViews {

    private final EntityManager entityManager;
    private final ChangeLog changeLog;
    private final Sources sources;
    private final HistoryWords words;
    private final Clock clock;

    ConflictViews(EntityManager entityManager, ChangeLog changeLog, Sources sources, HistoryWords words, Clock clock) {
        this.entityManager = entityManager;
        this.changeLog = changeLog;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /** A record and what is asked about it. */
    record Asked(RecordType type, UUID id, String label, List<Question> questions) {}

    /**
     * A field.
     *
     * @param mine the value of the record; empty when it has none, so for theirs
     * @param mineBy who wrote it
     * @param sourceTitle which source says otherwise
     * @param ofMerged whether it says so of a record that was merged into this one
     */
    record Question(
            UUID id,
            String field,
            String mine,
            String mineBy,
            ZonedDateTime mineAt,
            String theirs,
            String sourceTitle,
            ZonedDateTime theirsAt,
            @Nullable UUID importRunId,
            boolean ofMerged) {}

    @Transactional(readOnly = true)
    List<Asked> of(List<EditConflict> conflicts, Locale locale) {
        Map<UUID, List<EditConflict>> byRecord = new LinkedHashMap<>();
        conflicts.forEach(conflict -> byRecord.computeIfAbsent(conflict.recordId(), any -> new ArrayList<>())
                .add(conflict));
        List<Asked> asked = new ArrayList<>();
        byRecord.forEach((id, ofRecord) -> {
            RecordType type = ofRecord.getFirst().type();
            CatalogueRecord record = entityManager.find(RecordClasses.recordClass(type), id);
            if (record != null && !record.removed()) {
                asked.add(new Asked(type, id, record.details().label(), questions(record, ofRecord, locale)));
            }
        });
        return asked;
    }

    private List<Question> questions(CatalogueRecord record, List<EditConflict> conflicts, Locale locale) {
        RecordFields now = RecordFields.of(record);
        List<Change> changes = changeLog.listOf(record.type(), record.getId());
        return conflicts.stream()
                .map(conflict -> {
                    String field = conflict.field();
                    Change mine = lastChangeOf(field, changes, now);
                    return new Question(
                            conflict.id(),
                            field,
                            words.words(field, now.get(field), locale),
                            mine.changedBy(),
                            mine.changedAt().atZone(clock.getZone()),
                            words.words(
                                    field,
                                    Objects.requireNonNull(conflict.told().get(field)),
                                    locale),
                            sources.findById(conflict.sourceId())
                                    .map(Source::title)
                                    .orElse(conflict.sourceId()),
                            conflict.toldAt().atZone(clock.getZone()),
                            conflict.importRunId(),
                            !conflict.toldOf().equals(conflict.recordId()));
                })
                .toList();
    }

    /** The change that gave the field the value that it has. */
    private static Change lastChangeOf(String field, List<Change> latestFirst, RecordFields now) {
        Change found = latestFirst.getFirst();
        List<String> group = ThreeWay.group(field);
        for (Change change : latestFirst) {
            if (!ThreeWay.same(group, RecordFields.ofSnapshot(change.type(), change.snapshot()), now)) {
                return found;
            }
            found = change;
        }
        return found;
    }
}
