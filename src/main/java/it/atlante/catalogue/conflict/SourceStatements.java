package it.atlante.catalogue.conflict;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ThreeWay;
import it.atlante.catalogue.history.ChangeLog;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the source of a record last said. Kept apart only for records that say something else; of all others the last change that an import
 * made is what their source says.
 */
@Component
class SourceStatements {

    private final JdbcTemplate jdbc;
    private final ChangeLog changeLog;

    SourceStatements(JdbcTemplate jdbc, ChangeLog changeLog) {
        this.jdbc = jdbc;
        this.changeLog = changeLog;
    }

    /** @param digest of the draft as the source gave it */
    record Statement(RecordFields fields, String digest) {}

    Optional<Statement> find(UUID recordId) {
        return jdbc
                .query(
                        "select record_type, digest, snapshot from source_statement where record_id = ?",
                        (row, number) -> new Statement(
                                RecordFields.ofSnapshot(
                                        RecordType.valueOf(row.getString("record_type")), row.getString("snapshot")),
                                row.getString("digest")),
                        recordId)
                .stream()
                .findFirst();
    }

    /** What the last import that wrote the record left in it. */
    Optional<RecordFields> findLastImported(RecordType type, UUID recordId) {
        return changeLog.listOf(type, recordId).stream()
                .filter(change -> change.importRunId() != null)
                .findFirst()
                .map(change -> RecordFields.ofSnapshot(type, change.snapshot()));
    }

    /** Whether a person once wrote over these values: she knew them, and the source may say them again. */
    boolean isOverwritten(RecordType type, UUID recordId, Map<String, JsonNode> values) {
        List<String> group = List.copyOf(values.keySet());
        List<Version> versions = changeLog.listOf(type, recordId).reversed().stream()
                .map(change -> new Version(
                        ThreeWay.valuesOf(group, RecordFields.ofSnapshot(type, change.snapshot())),
                        change.importRunId() == null))
                .toList();
        for (int i = 1; i < versions.size(); i++) {
            boolean changed = !versions.get(i).values().equals(values);
            if (versions.get(i).byPerson()
                    && changed
                    && versions.get(i - 1).values().equals(values)) {
                return true;
            }
        }
        return false;
    }

    private record Version(Map<String, JsonNode> values, boolean byPerson) {}

    void put(UUID recordId, Statement statement, Actor actor, Instant now) {
        delete(recordId);
        jdbc.update(
                "insert into source_statement (record_id, record_type, digest, snapshot, told_at, import_run_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                recordId,
                statement.fields().type().name(),
                statement.digest(),
                statement.fields().snapshot(),
                Timestamp.from(now),
                actor.importRunId());
    }

    /** Forgets what an undone run said: what was imported before it is the last that counts. */
    void deleteOfRun(UUID runId) {
        jdbc.update("delete from source_statement where import_run_id = ?", runId);
    }

    void delete(UUID recordId) {
        jdbc.update("delete from source_statement where record_id = ?", recordId);
    }
}
