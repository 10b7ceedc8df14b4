package it.atlante.ingest.reader;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a file of which nothing is known. Everything is a guess with its reason; nothing is kept.
 *
 * @param format lower-case name of the format, one of {@code SourceFormat} where there is a reader for it
 * @param encoding of a text file; null for others
 * @param delimiter of a CSV file; null for others
 * @param header the line or row of the names of columns, 0 when every row is data; null for formats whose columns have names of their own
 * @param layers sheets, layers or, for JSON, pointers to lists; empty for formats that hold one table
 * @param layer the one that the columns below belong to; null when there is none or when one must be chosen first
 * @param columns in the order of the file
 * @param crs reference system as the file states it; null when it states none
 * @param firstRows up to 20 rows as text, each with one value for each column
 * @param rows how many there are; null when counting them would mean reading a large file
 * @param unreadable why no row could be shown; null when they can
 */
public record Inspection(
        Guess<String> format,
        @Nullable Guess<String> encoding,
        @Nullable Guess<String> delimiter,
        @Nullable Guess<Integer> header,
        List<String> layers,
        @Nullable String layer,
        List<InspectedColumn> columns,
        @Nullable Guess<String> crs,
        List<List<String>> firstRows,
        @Nullable Long rows,
        @Nullable String unreadable) {

    /** Rows that are looked at to say what a column holds. */
    static final int LOOKED_AT = 1_000;

    static final int SHOWN = 20;

    public Inspection {
        layers = List.copyOf(layers);
        columns = List.copyOf(columns);
        firstRows = firstRows.stream().map(List::copyOf).toList();
    }

    /** Looks at a file, or a folder that is one data set. */
    public static Inspection of(Path file) {
        return of(file, null);
    }

    /**
     * Looks at one layer of a file.
     *
     * @throws UnreadableSource when the file is missing or an archive that is damaged or unpacks to too much; what a reader cannot make sense of
     *     is told in {@link #unreadable}
     */
    public static Inspection of(Path file, @Nullable String layer) {
        Guess<String> format = FormatGuess.of(file);
        try {
            return Inspector.of(format.value()).inspect(file, layer, format);
        } catch (UnreadableSource e) {
            return failed(format, List.of(), String.valueOf(e.getMessage()));
        }
    }

    static Inspection failed(Guess<String> format, List<String> layers, String reason) {
        return new Inspection(format, null, null, null, layers, null, List.of(), null, List.of(), null, reason);
    }
}
