package it.atlante.catalogue.merging;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.fields.RecordFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The merges in the store, and what each of them changed. */
@Component
public class Merges {

    private static final String MERGE =
            "select id, record_type, survivor_id, merged_id, part_of, merged_at, merged_by, undone_at, undone_by from record_merge";

    private final JdbcTemplate jdbc;

    Merges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The record that lives on, by the id of each merged one; chains are followed to their end. */
    public Map<UUID, UUID> survivors() {
        Map<UUID, UUID> direct = new HashMap<>();
        jdbc.query("select merged_id, survivor_id from record_merge where undone_at is null", row -> {
            direct.put(row.getObject("merged_id", UUID.class), row.getObject("survivor_id", UUID.class));
        });
        Map<UUID, UUID> survivors = new HashMap<>();
        direct.keySet().forEach(merged -> {
            UUID last = merged;
            while (direct.containsKey(last)) {
                last = direct.get(last);
            }
            survivors.put(merged, last);
        });
        return survivors;
    }

    /** The record that lives on for one that was merged; empty for one that was not. */
    public Optional<UUID> findSurvivor(UUID mergedId) {
        Optional<UUID> direct = findInForce(mergedId).map(Merge::survivorId);
        return direct.map(survivor -> findSurvivor(survivor).orElse(survivor));
    }

    /** The merge in force of a merged record. */
    public Optional<Merge> findInForce(UUID mergedId) {
        return jdbc.query(MERGE + " where merged_id = ? and undone_at is null", Merges::merge, mergedId).stream()
                .findFirst();
    }

    public Optional<Merge> find(UUID mergeId) {
        return jdbc.query(MERGE + " where id = ?", Merges::merge, mergeId).stream()
                .findFirst();
    }

    /** The merges that persons asked for, the latest first. */
    public List<Merge> list(int limit) {
        return jdbc.query(
                MERGE + " where part_of is null order by merged_at desc, id fetch first " + limit + " rows only",
                Merges::merge);
    }

    /** The merges that this one brought with it, the last first. */
    List<Merge> partsOf(UUID mergeId) {
        return jdbc.query(
                MERGE + " where part_of = ? and undone_at is null order by merged_at desc, id", Merges::merge, mergeId);
    }

    void add(Merge merge) {
        jdbc.update(
                "insert into record_merge (id, record_type, survivor_id, merged_id, part_of, merged_at, merged_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                merge.id(),
                merge.type().name(),
                merge.survivorId(),
                merge.mergedId(),
                merge.partOf(),
                Timestamp.from(merge.mergedAt()),
                merge.mergedBy());
    }

    void undone(UUID mergeId, Instant at, String by) {
        jdbc.update(
                "update record_merge set undone_at = ?, undone_by = ? where id = ?", Timestamp.from(at), by, mergeId);
    }

    /** Adds what a merge did to a record; after what it did before. */
    void addEffect(UUID mergeId, MergeEffect effect) {
        jdbc.update(
                "insert into merge_effect (merge_id, position, record_type, record_id, before_snapshot, after_snapshot,"
                        + " edited_before, removed_by_it, version_after)"
                        + " select ?, count(*), ?, ?, ?, ?, ?, ?, ? from merge_effect where merge_id = ?",
                mergeId,
                effect.before().type().name(),
                effect.recordId(),
                effect.before().snapshot(),
                effect.after().snapshot(),
                effect.editedBefore(),
                effect.removed(),
                effect.versionAfter(),
                mergeId);
    }

    /** What a merge did, the last first. */
    List<MergeEffect> effects(UUID mergeId) {
        return jdbc.query(
                "select record_type, record_id, before_snapshot, after_snapshot, edited_before, removed_by_it, version_after"
                        + " from merge_effect where merge_id = ? order by position desc",
                (row, number) -> {
                    RecordType type = RecordType.valueOf(row.getString("record_type"));
                    return new MergeEffect(
                            row.getObject("record_id", UUID.class),
                            RecordFields.ofSnapshot(type, row.getString("before_snapshot")),
                            RecordFields.ofSnapshot(type, row.getString("after_snapshot")),
                            row.getBoolean("edited_before"),
                            row.getBoolean("removed_by_it"),
                            row.getLong("version_after"));
                },
                mergeId);
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp undone = row.getTimestamp("undone_at");
        return new Merge(
                row.getObject("id", UUID.class),
                RecordType.valueOf(row.getString("record_type")),
                row.getObject("survivor_id", UUID.class),
                row.getObject("merged_id", UUID.class),
                row.getObject("part_of", UUID.class),
                row.getTimestamp("merged_at").toInstant(),
                row.getString("merged_by"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"));
    }
}
