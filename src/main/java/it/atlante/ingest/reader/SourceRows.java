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
    private final List<Problem> notes;
    private final Supplier<Stream<SourceRecord>> opening;

    /**
     * @param columns every column that some row has, nested ones as paths with dots too
     * @param count how many rows there are
     * @param notes what there is to say of the file as a whole
     * @param opening reads the file anew at each call
     */
    public SourceRows(Set<String> columns, long count, List<Problem> notes, Supplier<Stream<SourceRecord>> opening) {
        this.columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        this.count = count;
        this.notes = List.copyOf(notes);
        this.opening = opening;
    }

    /** Rows of a file of which there is nothing to say as a whole. */
    public SourceRows(Set<String> columns, long count, Supplier<Stream<SourceRecord>> opening) {
        this(columns, count, List.of(), opening);
    }

    /** In the order of the file, as far as it has one. */
    public Set<String> columns() {
        return columns;
    }

    public long count() {
        return count;
    }

    /** What there is to say of the file as a whole; doubts, none of which stops it. */
    public List<Problem> notes() {
        return notes;
    }

    /** All rows in the order of the file, read lazily. The caller closes the stream. */
    public Stream<SourceRecord> stream() {
        return opening.get();
    }
}
