package it.atlante.ingest.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records the rows of a run have described so far: some tens of bytes for each, the only thing that grows with a file. For one thread.
 */
final class RunMemory {

    private final @Nullable RunMemory before;
    private final Map<UUID, Long> rows = new HashMap<>();
    private final Set<UUID> shared = new HashSet<>();

    RunMemory() {
        this(null);
    }

    private RunMemory(@Nullable RunMemory before) {
        this.before = before;
    }

    /** A memory that knows what this one does and keeps to itself what it learns, until {@link #keep}. */
    RunMemory copyOnWrite() {
        return new RunMemory(this);
    }

    /** The number of the row that described the record; null when none has. */
    @Nullable
    Long firstRow(UUID id) {
        Long row = rows.get(id);
        return row != null || before == null ? row : before.firstRow(id);
    }

    void remember(UUID id, long row) {
        rows.put(id, row);
    }

    /** Whether nobody described this shared record before; somebody has from now on. */
    boolean describesFirst(UUID id) {
        return !knowsShared(id) && shared.add(id);
    }

    private boolean knowsShared(UUID id) {
        return shared.contains(id) || before != null && before.knowsShared(id);
    }

    void keep() {
        if (before != null) {
            before.rows.putAll(rows);
            before.shared.addAll(shared);
        }
    }
}
