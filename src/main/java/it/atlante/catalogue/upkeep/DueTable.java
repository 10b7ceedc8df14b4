package it.atlante.catalogue.upkeep;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records that are due as CSV, to be sent to their organisation, which answers in the two last columns. Semicolons and a byte order mark, because that is what
 * spreadsheet programs open well where the comma is the decimal sign.
 */
final class DueTable {

    /** What spreadsheet programs take for the beginning of a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "name",
            "type",
            "page",
            "why",
            "verifiedOn",
            "verifiedBy",
            "observedOn",
            "source",
            "demonstration",
            "valid",
            "corrections");

    private final CsvWriter csv;
    private final DueWords words;
    private final Locale locale;
    private final String base;

    /** @param base address of the application, without a slash at its end */
    DueTable(Writer out, DueWords words, Locale locale, String base) throws IOException {
        out.write('\ufeff');
        this.csv = CsvWriter.builder().fieldSeparator(';').build(out);
        this.words = words;
        this.locale = locale;
        this.base = base;
        csv.writeRecord(COLUMNS.stream()
                .map(column -> words.text("upkeep.column." + column, locale))
                .toList());
    }

    void write(DueRecord record, int quality) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(record.name());
        cells.add(words.text("upkeep.type." + record.type(), locale));
        cells.add(base + record.href());
        cells.add(String.join("; ", words.reasons(record, quality, locale)));
        cells.add(Objects.toString(record.verifiedOn(), ""));
        cells.add(record.verifiedBy());
        cells.add(Objects.toString(record.observedOn(), ""));
        cells.add(record.sourceId());
        cells.add(record.demonstration() ? words.text("mark.demo", locale) : "");
        cells.add("");
        cells.add("");
        csv.writeRecord(cells.stream().map(DueTable::harmless).toList());
    }

    void flush() throws IOException {
        csv.flush();
    }

    static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
