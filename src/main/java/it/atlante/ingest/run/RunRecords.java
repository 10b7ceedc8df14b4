package it.atlante.ingest.run;

import it.atlante.catalogue.RecordType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The records that the report of a run names. */
@Component
public class RunRecords {

    private static final int LABEL_LENGTH = 500;

    private final JdbcTemplate jdbc;

    RunRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a report names a record. */
    public enum Listing {
        /** Of the source, and not in the file of this run. */
        VANISHED,
        /** Would change if the dry run were a real one. */
        WOULD_CHANGE,
        /** Was changed by a person or a later run, or is still referred to: the roll-back left it as it is. */
        LEFT
    }

    /**
     * A record that a report names.
     *
     * @param before snapshot as it is; null when that is not told
     * @param after snapshot as it would be; null when that is not told
     */
    public record Named(
            RecordType type,
            UUID id,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    void add(UUID runId, Listing listing, List<Named> records) {
        jdbc.batchUpdate(
                "insert into import_record (run_id, list, record_type, record_id, label, before_change, after_change)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                records.stream()
                        .map(it -> new Object[] {
                            runId,
                            listing.name(),
                            it.type().name(),
                            it.id(),
                            it.label().length() <= LABEL_LENGTH
                                    ? it.label()
                                    : it.label().substring(0, LABEL_LENGTH),
                            it.before(),
                            it.after()
                        })
                        .toList());
    }

    /** The records of a list, in the order in which they were met. */
    public List<Named> list(UUID runId, Listing listing, int limit) {
        return jdbc.query(
                "select record_type, record_id, label, before_change, after_change from import_record"
                        + " where run_id = ? and list = ? order by id fetch first " + limit + " rows only",
                (row, number) -> new Named(
                        RecordType.valueOf(row.getString("record_type")),
                        row.getObject("record_id", UUID.class),
                        row.getString("label"),
                        row.getString("before_change"),
                        row.getString("after_change")),
                runId,
                listing.name());
    }

    public long count(UUID runId, Listing listing) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from import_record where run_id = ? and list = ?", Long.class, runId, listing.name()));
    }

    void delete(UUID runId, Listing listing, UUID recordId) {
        jdbc.update(
                "delete from import_record where run_id = ? and list = ? and record_id = ?",
                runId,
                listing.name(),
                recordId);
    }

    void deleteAll(UUID runId, Listing listing) {
        jdbc.update("delete from import_record where run_id = ? and list = ?", runId, listing.name());
    }
}
