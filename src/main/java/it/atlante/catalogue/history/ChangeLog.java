package it.atlante.catalogue.history;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Snapshots;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * History and change feed; the feed, which the index drains, leaves out what is not searched. Plain JDBC, because the database numbers the rows: within the transaction of the change, so that neither is ever
 * there without the other.
 */
@Component
public class ChangeLog {

    private final JdbcTemplate jdbc;

    ChangeLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A change to be logged: the record as it is after it. */
    public record Entry(CatalogueRecord changed, long version, Change.Action action) {}

    /** Appends to history and feed; only within a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Entry> entries, Actor actor, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.batchUpdate(
                "insert into history (record_type, record_id, version, action, changed_at, changed_by, import_run_id, snapshot)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.changed().type().name(),
                            entry.changed().getId(),
                            entry.version(),
                            entry.action().name(),
                            at,
                            actor.name(),
                            actor.importRunId(),
                            Snapshots.json(
                                    entry.changed().details(), entry.changed().header())
                        })
                        .toList());
        jdbc.batchUpdate(
                "insert into change_feed (record_type, record_id, version, changed_at) values (?, ?, ?, ?)",
                entries.stream()
                        .filter(entry -> entry.changed().type().searched())
                        .map(entry -> new Object[] {
                            entry.changed().type().name(), entry.changed().getId(), entry.version(), at
                        })
                        .toList());
    }

    /** The changes of a record, the latest first. */
    public List<Change> listOf(RecordType type, UUID id) {
        return jdbc.query(
                "select sequence, record_type, record_id, version, action, changed_at, changed_by, snapshot from history"
                        + " where record_type = ? and record_id = ? order by sequence desc",
                (row, number) -> new Change(
                        row.getLong("sequence"),
                        RecordType.valueOf(row.getString("record_type")),
                        row.getObject("record_id", UUID.class),
                        row.getLong("version"),
                        Change.Action.valueOf(row.getString("action")),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by"),
                        row.getString("snapshot")),
                type.name(),
                id);
    }
}
