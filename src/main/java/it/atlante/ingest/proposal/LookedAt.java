package it.atlante.ingest.proposal;

import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.InspectedColumn;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.FileForm;
import it.atlante.ingest.template.RowText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file as it is read with the answers at hand.
 *
 * @param rows the first thousand
 * @param count how many rows there are in all
 * @param notes what there is to say of the file as a whole
 */
public record LookedAt(List<InspectedColumn> columns, List<SourceRecord> rows, long count, List<Problem> notes) {

    /** As many as columns are judged by. */
    private static final int ROWS = 1_000;

    public LookedAt {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file through and keeps its beginning.
     *
     * @throws UnreadableSource when it cannot be read in that form
     */
    public static LookedAt at(Path file, FileForm form) {
        SourceRows rows = SourceReader.of(form).open(file);
        try (Stream<SourceRecord> stream = rows.stream()) {
            return new LookedAt(InspectedColumn.of(rows), stream.limit(ROWS).toList(), rows.count(), rows.notes());
        }
    }

    public List<String> names() {
        return columns.stream().map(InspectedColumn::name).toList();
    }

    public Optional<InspectedColumn> find(String column) {
        return columns.stream().filter(it -> it.name().equals(column)).findFirst();
    }

    /** The text of a column in a row. */
    public static String text(SourceRecord row, String column) {
        return String.join(", ", RowText.of(row.fields(), column));
    }

    /**
     * The different values of a column in the rows that were looked at.
     *
     * @param separator what divides several values in a cell; empty when a cell is one value
     */
    public Set<String> values(String column, String separator) {
        Set<String> values = new LinkedHashSet<>();
        for (SourceRecord row : rows) {
            for (String text : RowText.of(row.fields(), column)) {
                String[] parts = separator.isEmpty()
                        ? new String[] {text}
                        : Pattern.compile(Pattern.quote(separator)).split(text, -1);
                for (String part : parts) {
                    if (!part.isBlank()) {
                        values.add(part.strip());
                    }
                }
            }
        }
        return values;
    }

    /** The first rows as text, each with one value for each column. */
    public List<List<String>> shown(int most) {
        List<List<String>> shown = new ArrayList<>();
        for (SourceRecord row : rows.subList(0, Math.min(most, rows.size()))) {
            shown.add(names().stream().map(column -> text(row, column)).toList());
        }
        return shown;
    }
}
