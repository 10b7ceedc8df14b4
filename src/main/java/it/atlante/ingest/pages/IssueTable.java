package it.atlante.ingest.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import it.atlante.ingest.issue.Issue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The issues of a run as CSV, each with its whole row, for who corrects the file. */
final class IssueTable {

    /** What spreadsheet programs take for the beginning of a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private IssueTable() {}

    static void write(List<Issue> issues, Locale locale, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("row", "severity", "code", "field", "message", "raw");
        for (Issue issue : issues) {
            csv.writeRecord(Stream.of(
                            String.valueOf(issue.row()),
                            issue.severity().name(),
                            issue.problem().code().name(),
                            issue.problem().field(),
                            issue.problem().message(locale),
                            issue.raw())
                    .map(IssueTable::harmless)
                    .toList());
        }
        csv.flush();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
