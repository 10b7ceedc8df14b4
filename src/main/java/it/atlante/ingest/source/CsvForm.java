package it.atlante.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file is written.
 *
 * @param encoding used where the file has no byte order mark
 * @param decimal the decimal mark of numbers, a point or a comma
 */
public record CsvForm(char delimiter, Charset encoding, char decimal) {

    /** Comma, UTF-8, decimal point. */
    public static final CsvForm DEFAULT = new CsvForm(',', StandardCharsets.UTF_8, '.');
}
