package it.atlante.ingest.correction;

import de.siegmar.fastcsv.writer.CsvWriter;
import it.atlante.ingest.issue.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows with their problems as files for who corrects them: the row's own columns first, then {@code _line}, {@code _code}, {@code _field}, {@code
 * _reason}. One line for each row, whatever the number of its problems, so that the file can be imported again.
 */
final class RowTable {

    static final List<String> ADDED = List.of("_line", "_code", "_field", "_reason");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BETWEEN = " | ";

    /** What spreadsheet programs take for the beginning of a formula (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Numbers, telephone numbers and dates begin with a sign too, and have nothing to call. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d\\s.,/()-]*");

    private final KeptIssues issues;
    private final Locale locale;

    RowTable(KeptIssues issues, Locale locale) {
        this.issues = issues;
        this.locale = locale;
    }

    /** UTF-8 with a byte order mark is for the caller's writer to encode; the mark is written here. */
    void writeCsv(UUID runId, IssueFilter filter, char delimiter, Writer out) throws IOException {
        List<String> fileColumns = issues.columns(runId);
        List<String> columns = columns(runId, filter, fileColumns);
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(out);
        List<String> header = new ArrayList<>(columns);
        header.addAll(ADDED);
        csv.writeRecord(header.stream().map(RowTable::harmless).toList());
        issues.forEachRow(runId, filter, row -> {
            Map<String, String> texts = row(row, fileColumns).texts();
            List<String> cells = columns.stream()
                    .map(column -> texts.getOrDefault(column, ""))
                    .collect(Collectors.toCollection(ArrayList::new));
            cells.addAll(added(row));
            csv.writeRecord(cells.stream().map(RowTable::harmless).toList());
        });
        csv.flush();
    }

    /** One JSON object in each line: the row as its file had it, with the added members. */
    void writeJsonLines(UUID runId, IssueFilter filter, Writer out) {
        List<String> fileColumns = issues.columns(runId);
        issues.forEachRow(runId, filter, row -> {
            ObjectNode object = (ObjectNode) row(row, fileColumns).with(Map.of());
            List<String> added = added(row);
            object.put(ADDED.getFirst(), row.getFirst().issue().row());
            for (int i = 1; i < ADDED.size(); i++) {
                object.put(ADDED.get(i), added.get(i));
            }
            try {
                out.write(object.toString());
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The columns of the file, then those that only some of these rows have. */
    private List<String> columns(UUID runId, IssueFilter filter, List<String> fileColumns) {
        Set<String> seen = new LinkedHashSet<>();
        issues.forEachRow(
                runId, filter, row -> seen.addAll(row(row, fileColumns).texts().keySet()));
        Set<String> columns = new LinkedHashSet<>(fileColumns);
        columns.retainAll(seen);
        columns.addAll(seen);
        ADDED.forEach(columns::remove);
        return List.copyOf(columns);
    }

    private static KeptRow row(List<KeptIssue> row, List<String> fileColumns) {
        return new KeptRow(JsonMapper.shared().readTree(row.getFirst().issue().raw()), fileColumns);
    }

    private List<String> added(List<KeptIssue> row) {
        List<Problem> problems = row.stream().map(it -> it.issue().problem()).toList();
        return List.of(
                String.valueOf(row.getFirst().issue().row()),
                problems.stream().map(it -> it.code().name()).collect(Collectors.joining(BETWEEN)),
                problems.stream().map(Problem::field).collect(Collectors.joining(BETWEEN)),
                problems.stream().map(it -> it.message(locale)).collect(Collectors.joining(BETWEEN)));
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty()
                && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
