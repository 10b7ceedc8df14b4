package it.atlante.ingest.reader;

import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns an open file into a lazy stream of numbered rows, for readers. */
public final class Rows {

    private Rows() {}

    /** A file at some place; {@code next} is null at its end. */
    public interface Opened<E> extends AutoCloseable {
        @Nullable
        E next();

        @Override
        void close();
    }

    /** Makes a row of what was read and its number, from 1. */
    public interface Reading<E> {
        SourceRecord row(E element, long number);
    }

    /** The rows from the first on; closing the stream closes the file. */
    public static <E> Stream<SourceRecord> stream(Opened<E> file, Reading<E> reading) {
        var rows = new AbstractSpliterator<SourceRecord>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
            private long number;

            @Override
            public boolean tryAdvance(Consumer<? super SourceRecord> action) {
                E element = file.next();
                if (element == null) {
                    return false;
                }
                number++;
                action.accept(reading.row(element, number));
                return true;
            }
        };
        return StreamSupport.stream(rows, false).onClose(file::close);
    }
}
