package it.atlante.catalogue.history;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Snapshots;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * History and change feed; the feed, which the index drains, leaves out what is not searched. Plain JDBC, because the database numbers the
 * rows: within the transaction of the change, so that neither is ever there without the other.
 */
@Component
public class ChangeLog {

    /** Records in one history row: reading one of them unpacks all. */
    private static final int PACKED_RECORDS = 500;

    /** H2 holds at most 1 MB in a binary column; a record may have a long description or shape. */
    private static final int PACKED_BYTES = 400_000;

    private static final String CHANGE =
            "select sequence, record_type, version, action, changed_at, changed_by, import_run_id, snapshot, records from history";

    private final JdbcTemplate jdbc;

    ChangeLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A change to be logged: the record as it is after it. */
    public record Entry(CatalogueRecord changed, long version, Change.Action action) {}

    /**
     * A record that an import creates.
     *
     * @param snapshot details and header as JSON in UTF-8
     */
    public record Created(UUID id, byte[] snapshot) {}

    /**
     * Appends the creation of many records of one type: a history row and a feed row for some hundred of them; only within a transaction.
     *
     * @return for each record the history row that tells of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> appendCreated(RecordType type, List<Created> records, Actor actor, Instant now) {
        List<Long> sequences = new ArrayList<>(records.size());
        for (int from = 0; from < records.size(); ) {
            int to = from;
            int bytes = 0;
            while (to < records.size() && to - from < PACKED_RECORDS && (to == from || bytes < PACKED_BYTES)) {
                bytes += records.get(to++).snapshot().length;
            }
            long sequence = appendPacked(type, records.subList(from, to), actor, Timestamp.from(now));
            sequences.addAll(Collections.nCopies(to - from, sequence));
            from = to;
        }
        return sequences;
    }

    private long appendPacked(RecordType type, List<Created> records, Actor actor, Timestamp at) {
        KeyHolder key = new GeneratedKeyHolder();
        byte[] packed = PackedRecords.pack(records);
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into history (record_type, version, action, changed_at, changed_by, import_run_id, snapshot,"
                                    + " records, record_count) values (?, 1, ?, ?, ?, ?, '', ?, ?)",
                            new String[] {"sequence"});
                    insert.setString(1, type.name());
                    insert.setString(2, Change.Action.CREATED.name());
                    insert.setTimestamp(3, at);
                    insert.setString(4, actor.name());
                    insert.setObject(5, actor.importRunId());
                    insert.setBytes(6, packed);
                    insert.setInt(7, records.size());
                    return insert;
                },
                key);
        if (type.searched()) {
            jdbc.update(
                    "insert into change_feed (record_type, version, changed_at, record_ids, record_count) values (?, 1, ?, ?, ?)",
                    type.name(),
                    at,
                    PackedRecords.ids(records),
                    records.size());
        }
        return Objects.requireNonNull(key.getKey()).longValue();
    }

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
        List<Change> changes = new ArrayList<>(jdbc.query(
                CHANGE + " where record_type = ? and record_id = ? order by sequence desc",
                (row, number) -> change(row, id, row.getString("snapshot")),
                type.name(),
                id));
        changes.addAll(jdbc.query(
                CHANGE + " where sequence = (select created_in from "
                        + type.name().toLowerCase(Locale.ROOT) + " where id = ?)",
                (row, number) -> change(
                        row,
                        id,
                        PackedRecords.snapshot(row.getBytes("records"), id).orElseThrow()),
                id));
        return changes;
    }

    private static Change change(ResultSet row, UUID id, String snapshot) throws SQLException {
        return new Change(
                row.getLong("sequence"),
                RecordType.valueOf(row.getString("record_type")),
                id,
                row.getLong("version"),
                Change.Action.valueOf(row.getString("action")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getObject("import_run_id", UUID.class),
                snapshot);
    }

    /**
     * What a run did to a record.
     *
     * @param version the record's after it
     */
    public record RunChange(long sequence, RecordType type, UUID id, long version, Change.Action action) {}

    /** The history rows of a run, the latest first; each tells of one record or of some hundred. */
    public List<Long> sequencesOfRun(UUID runId) {
        return jdbc.queryForList(
                "select sequence from history where import_run_id = ? order by sequence desc", Long.class, runId);
    }

    /** What the history row of a run tells of. */
    public List<RunChange> changesIn(long sequence) {
        List<RunChange> changes = new ArrayList<>();
        jdbc.query(
                "select record_type, record_id, version, action, records from history where sequence = ?",
                row -> {
                    RecordType type = RecordType.valueOf(row.getString("record_type"));
                    long version = row.getLong("version");
                    Change.Action action = Change.Action.valueOf(row.getString("action"));
                    byte[] packed = row.getBytes("records");
                    List<UUID> ids = packed == null
                            ? List.of(row.getObject("record_id", UUID.class))
                            : PackedRecords.packedIds(packed);
                    ids.forEach(id -> changes.add(new RunChange(sequence, type, id, version, action)));
                },
                sequence);
        return changes;
    }

    /** The first records that a run changed, in its order, at most {@code limit}. */
    public List<RunChange> updatesOfRun(UUID runId, int limit) {
        return jdbc.query(
                "select sequence, record_type, record_id, version from history where import_run_id = ? and action = ?"
                        + " order by sequence fetch first " + limit + " rows only",
                (row, number) -> new RunChange(
                        row.getLong("sequence"),
                        RecordType.valueOf(row.getString("record_type")),
                        row.getObject("record_id", UUID.class),
                        row.getLong("version"),
                        Change.Action.UPDATED),
                runId,
                Change.Action.UPDATED.name());
    }

    /** Snapshots of the first records that a run created, in its order, at most {@code limit}. */
    public List<Change> creationsOfRun(UUID runId, int limit) {
        List<Change> created = new ArrayList<>();
        jdbc.query(
                CHANGE.replace(" from", ", record_id from")
                        + " where import_run_id = ? and action = ? order by sequence fetch first " + limit
                        + " rows only",
                (ResultSetExtractor<Integer>) rows -> {
                    while (created.size() < limit && rows.next()) {
                        byte[] packed = rows.getBytes("records");
                        if (packed == null) {
                            created.add(
                                    change(rows, rows.getObject("record_id", UUID.class), rows.getString("snapshot")));
                        } else {
                            for (Created one : PackedRecords.unpack(packed)) {
                                created.add(change(rows, one.id(), new String(one.snapshot(), StandardCharsets.UTF_8)));
                            }
                        }
                    }
                    return created.size();
                },
                runId,
                Change.Action.CREATED.name());
        return created.subList(0, Math.min(limit, created.size()));
    }
}
