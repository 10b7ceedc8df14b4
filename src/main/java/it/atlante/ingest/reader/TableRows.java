package it.atlante.ingest.reader;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.source.HeaderForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a table: finds the names of its columns and gives each further row as an object. What CSV files and sheets have in common.
 *
 * @param sparse whether a row may end before the last column, as in a sheet; in a CSV file that is a fault
 */
record TableRows(Table table, HeaderForm header, boolean sparse) {

    /** Rows that are looked at where the names are to be found out. */
    private static final int LOOKED_AT = 100;

    /** A table that can be read as often as needed. */
    interface Table {
        Rows.Opened<CellRow> open();
    }

    /**
     * Where the names are and what they are.
     *
     * @param line number of the row; 0 when there is none
     */
    private record Header(long line, List<String> cells) {}

    SourceRows read() {
        Header found = find();
        long count = 0;
        int used = 0;
        try (Rows.Opened<CellRow> rows = table.open()) {
            for (CellRow row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > found.line()) {
                    count++;
                    used = Math.max(used, row.used());
                }
            }
        }
        ColumnTitles titles = ColumnTitles.of(
                found.cells(), sparse ? used : Math.min(used, found.cells().size()));
        List<String> names = titles.names();
        return new SourceRows(new LinkedHashSet<>(names), count, titles.notes(), () -> rows(found.line(), names));
    }

    private Header find() {
        if (header.place() == HeaderForm.Place.AUTO) {
            List<CellRow> first = new ArrayList<>();
            try (Rows.Opened<CellRow> rows = table.open()) {
                for (CellRow row = rows.next(); row != null && first.size() < LOOKED_AT; row = rows.next()) {
                    first.add(row);
                }
            }
            CellRow guessed = HeaderGuess.of(first).row();
            return guessed == null ? unnamed(first.isEmpty() ? null : first.getFirst()) : named(guessed);
        }
        try (Rows.Opened<CellRow> rows = table.open()) {
            CellRow row = rows.next();
            if (header.place() == HeaderForm.Place.NONE) {
                return unnamed(row);
            }
            boolean first = header.place() == HeaderForm.Place.FIRST;
            while (row != null && (first ? row.used() == 0 : row.number() < header.line())) {
                row = rows.next();
            }
            if (row == null || !first && row.number() != header.line()) {
                throw new UnreadableSource(
                        first
                                ? "the file is empty: not even a line with the names of the columns"
                                : "no row begins on line " + header.line()
                                        + ", where the names of the columns should be");
            }
            return named(row);
        }
    }

    private static Header named(CellRow row) {
        return new Header(row.number(), row.cells());
    }

    private Header unnamed(@Nullable CellRow first) {
        if (first == null) {
            throw new UnreadableSource("the file is empty");
        }
        List<String> names = new ArrayList<>(header.names());
        if (names.isEmpty()) {
            for (int i = 1; i <= first.cells().size(); i++) {
                names.add("c" + i);
            }
        }
        return new Header(0, names);
    }

    private Stream<SourceRecord> rows(long after, List<String> names) {
        Rows.Opened<CellRow> rows = table.open();
        return Rows.stream(
                new Rows.Opened<CellRow>() {
                    @Override
                    public @Nullable CellRow next() {
                        CellRow row = rows.next();
                        while (row != null && row.number() <= after) {
                            row = rows.next();
                        }
                        return row;
                    }

                    @Override
                    public void close() {
                        rows.close();
                    }
                },
                (row, number) -> row(row, names));
    }

    private SourceRecord row(CellRow row, List<String> names) {
        ObjectNode fields = JsonElements.MAPPER.createObjectNode();
        int size = row.cells().size();
        if (sparse ? size <= names.size() || row.used() <= names.size() : fits(row, names.size())) {
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), i < size ? row.cells().get(i) : "");
            }
            return new SourceRecord(row.number(), fields, null, null, fields, row.doubts());
        }
        ArrayNode raw = JsonElements.MAPPER.createArrayNode();
        row.cells().forEach(raw::add);
        Problem problem = Problem.of(IssueCode.WRONG_FIELD_COUNT, "", size, names.size());
        return new SourceRecord(row.number(), fields, null, problem, raw);
    }

    /** More fields than columns are as many when the further ones are empty: many programs end every line with a delimiter. */
    private static boolean fits(CellRow row, int columns) {
        return row.cells().size() >= columns && row.used() <= columns;
    }
}
