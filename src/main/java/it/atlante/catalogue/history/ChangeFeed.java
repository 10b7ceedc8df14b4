package it.atlante.catalogue.history;

import it.atlante.catalogue.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes that the index does not hold yet, in the order in which they were made. The indexer takes a batch, makes it durable in the index
 * and only then marks it done; a crash in between means that the batch is taken again, which the index must bear.
 */
@Component
public class ChangeFeed {

    private final JdbcTemplate jdbc;

    ChangeFeed(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A changed record; {@code sequence} grows with every change. */
    public record Item(long sequence, RecordType type, UUID id, long version) {}

    /**
     * The oldest changes that are not done, in order: at least one when there is any, and about {@code limit}, because the changes that were
     * written together are taken together.
     */
    public List<Item> next(int limit) {
        List<Item> items = new ArrayList<>();
        jdbc.query(
                "select sequence, record_type, record_id, version, record_ids from change_feed order by sequence fetch first "
                        + limit + " rows only",
                (ResultSetExtractor<Integer>) rows -> {
                    while (items.size() < limit && rows.next()) {
                        add(rows, items);
                    }
                    return items.size();
                });
        return items;
    }

    private static void add(ResultSet row, List<Item> items) throws SQLException {
        long sequence = row.getLong("sequence");
        RecordType type = RecordType.valueOf(row.getString("record_type"));
        long version = row.getLong("version");
        byte[] packed = row.getBytes("record_ids");
        List<UUID> ids = packed == null ? List.of(row.getObject("record_id", UUID.class)) : PackedRecords.ids(packed);
        ids.forEach(id -> items.add(new Item(sequence, type, id, version)));
    }

    /** Marks changes as held by the index; of changes that were taken together, all. */
    @Transactional
    public void done(List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        long[] sequences = items.stream().mapToLong(Item::sequence).distinct().toArray();
        jdbc.batchUpdate(
                "delete from change_feed where sequence = ?",
                Arrays.stream(sequences).mapToObj(it -> new Object[] {it}).toList());
        long last = Arrays.stream(sequences).max().orElseThrow();
        jdbc.update("update change_feed_state set last_done = ? where id = 1 and last_done < ?", last, last);
    }

    /** How many changes wait. */
    public long size() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(sum(record_count), 0) from change_feed", Long.class));
    }

    /** The greatest sequence number that a committed change has had; 0 when there was none. It never goes back. */
    public long lastSequence() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select greatest((select last_done from change_feed_state where id = 1),"
                        + " (select coalesce(max(sequence), 0) from change_feed))",
                Long.class));
    }
}
