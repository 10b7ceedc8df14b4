package it.atlante.ingest.reader;

import it.atlante.ingest.issue.Problem;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file that was read through once. */
public final class SourceRows {

    private final Set<String> columns;
    private final long count;
    private final Supplier<Stream<SourceRecord>> opening;
    private final List<Problem> notes;

    /**
     * @param columns every column that some row has, nested ones as paths with dots too
     * @param count how many rows there are
     * @param opening reads the file anew at each call
     */
    SourceRows(Set<String> columns, long count, Supplier<Stream<SourceRecord>> opening) {
        this(columns, count, opening, List.of());
    }

    /** @param notes what is to be told about the file as a whole, such as columns that had to be renamed */
    SourceRows(Set<String> columns, long count, Supplier<Stream<SourceRecord>> opening, List<Problem> notes) {
        this.columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        this.count = count;
        this.opening = opening;
        this.notes = List.copyOf(notes);
    }

    /** What is to be told about the file as a whole; nothing of it stops an import. */
    public List<Problem> notes() {
        return notes;
    }

    /** In the order of the file, as far as it has one. */
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
