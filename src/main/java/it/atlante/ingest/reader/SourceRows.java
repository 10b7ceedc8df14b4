package it.atlante.ingest.reader;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file that was read through once. */
public final class SourceRows {

    private final Set<String> columns;
    private final long count;
    private final Supplier<Stream<SourceRecord>> opening;

    /**
     * @param columns every column that some row has, nested ones as paths with dots too
     * @param count how many rows there are
     * @param opening reads the file anew at each call
     */
    SourceRows(Set<String> columns, long count, Supplier<Stream<SourceRecord>> opening) {
        this.columns = Set.copyOf(columns);
        this.count = count;
        this.opening = opening;
    }

    public Set<String> columns() {
        return columns;
    }

    public long count() {
        return count;
    }

    /** All rows in the order of the file, read lazily. The caller closes the stream. */
    public Stream<SourceRecord> stream() {
        return opening.get();
    }
}
