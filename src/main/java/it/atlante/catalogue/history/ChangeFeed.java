package it.atlante.catalogue.history;

import it.atlante.catalogue.RecordType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /** The oldest changes that are not done, at most {@code limit}, in order. */
    public List<Item> next(int limit) {
        return jdbc.query(
                "select sequence, record_type, record_id, version from change_feed order by sequence fetch first "
                        + limit + " rows only",
                (row, number) -> new Item(
                        row.getLong("sequence"),
                        RecordType.valueOf(row.getString("record_type")),
                        row.getObject("record_id", UUID.class),
                        row.getLong("version")));
    }

    /** Marks changes as held by the index. */
    @Transactional
    public void done(List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "delete from change_feed where sequence = ?",
                items.stream().map(item -> new Object[] {item.sequence()}).toList());
        long last = items.stream().mapToLong(Item::sequence).max().orElseThrow();
        jdbc.update("update change_feed_state set last_done = ? where id = 1 and last_done < ?", last, last);
    }

    /** How many changes wait. */
    public long size() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from change_feed", Long.class));
    }

    /** The greatest sequence number that a committed change has had; 0 when there was none. It never goes back. */
    public long lastSequence() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select greatest((select last_done from change_feed_state where id = 1),"
                        + " (select coalesce(max(sequence), 0) from change_feed))",
                Long.class));
    }
}
