package it.atlante.catalogue.conflict;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.conflict.EditConflict.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conflicts in the store. Answered ones stay: what was answered is not asked again. */
@Component
class EditConflicts {

    private static final String CONFLICT =
            "select id, record_type, record_id, told_of, field, told, source_id, import_run_id, told_at, state, decided_at,"
                    + " decided_by from edit_conflict";

    private final JdbcTemplate jdbc;

    EditConflicts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EditConflict> find(UUID id) {
        return jdbc.query(CONFLICT + " where id = ?", EditConflicts::conflict, id).stream()
                .findFirst();
    }

    /** The open conflicts, the latest first. */
    List<EditConflict> listOpen(int limit) {
        return jdbc.query(
                CONFLICT + " where state = 'OPEN' order by told_at desc, record_id, field fetch first " + limit
                        + " rows only",
                EditConflicts::conflict);
    }

    List<EditConflict> listOpenOf(UUID recordId) {
        return jdbc.query(
                CONFLICT + " where record_id = ? and state = 'OPEN' order by field", EditConflicts::conflict, recordId);
    }

    long countOpen() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from edit_conflict where state = 'OPEN'", Long.class));
    }

    /** Whether somebody answered already about this value of this field. */
    boolean isAnswered(UUID recordId, String field, Map<String, JsonNode> told) {
        return jdbc
                .query(
                        CONFLICT + " where record_id = ? and field = ? and state in ('KEPT', 'TAKEN')",
                        EditConflicts::conflict,
                        recordId,
                        field)
                .stream()
                .anyMatch(answered -> answered.told().equals(told));
    }

    void add(EditConflict conflict) {
        jdbc.update(
                "insert into edit_conflict (id, record_type, record_id, told_of, field, told, source_id, import_run_id, told_at,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                conflict.id(),
                conflict.type().name(),
                conflict.recordId(),
                conflict.toldOf(),
                conflict.field(),
                JsonMapper.shared().writeValueAsString(conflict.told()),
                conflict.sourceId(),
                conflict.importRunId(),
                Timestamp.from(conflict.toldAt()),
                conflict.state().name());
    }

    /** Closes an open conflict; false when it was closed before. */
    boolean close(UUID id, State state, String by, Instant now) {
        return jdbc.update(
                        "update edit_conflict set state = ?, decided_at = ?, decided_by = ? where id = ? and state = 'OPEN'",
                        state.name(),
                        Timestamp.from(now),
                        by,
                        id)
                == 1;
    }

    /** Closes what a run asked that was undone. */
    void withdrawOfRun(UUID runId, Instant now) {
        jdbc.update(
                "update edit_conflict set state = 'WITHDRAWN', decided_at = ?, decided_by = 'atlante'"
                        + " where import_run_id = ? and state = 'OPEN'",
                Timestamp.from(now),
                runId);
    }

    private static EditConflict conflict(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp decided = row.getTimestamp("decided_at");
        Map<String, JsonNode> told = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(row.getString("told"))
                .properties()
                .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        return new EditConflict(
                row.getObject("id", UUID.class),
                RecordType.valueOf(row.getString("record_type")),
                row.getObject("record_id", UUID.class),
                row.getObject("told_of", UUID.class),
                row.getString("field"),
                told,
                row.getString("source_id"),
                row.getObject("import_run_id", UUID.class),
                row.getTimestamp("told_at").toInstant(),
                State.valueOf(row.getString("state")),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"));
    }
}
