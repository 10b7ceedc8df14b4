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

    private final IdTable rows = new IdTable();
    private final IdTable others = new IdTable();

    /** Whether a row of the run was about the record, described it together with others, or was refused with its key. */
    boolean met(UUID id) {
        return rows.contains(id) || others.contains(id);
    }

    /** Adds a record that is in the file and not in the catalogue through it. */
    void meet(UUID id) {
        others.putIfAbsent(id, 0);
    }

    /** A memory that knows what this one does and keeps to itself what it learns, until {@link Batch#keep}. */
    Batch batch() {
        return new Batch(this);
    }

    /** What a batch learns, which may yet fail. */
    static final class Batch {

        private final RunMemory before;
        private final Map<UUID, Long> rows = new HashMap<>();
        private final Set<UUID> others = new HashSet<>();

        private Batch(RunMemory before) {
            this.before = before;
        }

        /** The number of the row that described the record; null when none has. */
        @Nullable
        Long firstRow(UUID id) {
            Long row = rows.get(id);
            if (row != null) {
                return row;
            }
            long known = before.rows.get(id);
            return known == IdTable.ABSENT ? null : known;
        }

        void remember(UUID id, long row) {
            rows.put(id, row);
        }

        /** Whether nobody described this shared record before; somebody has from now on. */
        boolean describesFirst(UUID id) {
            return !before.others.contains(id) && others.add(id);
        }

        void meet(UUID id) {
            others.add(id);
        }

        void keep() {
            rows.forEach(before.rows::putIfAbsent);
            others.forEach(before::meet);
        }
    }
}
