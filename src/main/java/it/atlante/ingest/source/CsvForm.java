package it.atlante.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written: all of it for a CSV file, decimal mark and header for a sheet.
 *
 * @param delimiter what separates fields; null when it is to be found out
 * @param encoding used where the file has no byte order mark; null when it is to be found out
 * @param decimal the decimal mark of numbers, a point or a comma
 */
public record CsvForm(
        @Nullable Character delimiter, @Nullable Charset encoding, char decimal, HeaderForm header) {

    /** Comma, UTF-8, decimal point, names in the first row. */
    public static final CsvForm DEFAULT = new CsvForm(',', StandardCharsets.UTF_8, '.');

    /** Delimiter and encoding are found out; decimal point, names in the first row. */
    public static final CsvForm AUTO = new CsvForm(null, null, '.', HeaderForm.FIRST);

    /** A table whose names are in the first row. */
    public CsvForm(char delimiter, Charset encoding, char decimal) {
        this(delimiter, encoding, decimal, HeaderForm.FIRST);
    }

    public CsvForm with(HeaderForm other) {
        return new CsvForm(delimiter, encoding, decimal, other);
    }
}
