package it.atlante.ingest.reader.shapefile;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a first pass over a {@code .dbf} learns.
 *
 * @param rows all of them, with those that are marked as deleted
 * @param notes what there is to say of the file as a whole
 */
record DbfScan(List<String> columnNames, long rows, long deleted, Charset encoding, List<Problem> notes) {

    static DbfScan of(ShapefileParts parts) {
        DbfEncoding encoding;
        long rows = 0;
        long deleted = 0;
        try (DbfRows table = new DbfRows(parts.open("dbf"), parts.name(), StandardCharsets.ISO_8859_1)) {
            encoding = new DbfEncoding(parts.text("cpg"), table.language());
            for (byte[] row = table.next(); row != null; row = table.next()) {
                rows++;
                deleted += DbfRows.isDeleted(row) ? 1 : 0;
                encoding.look(row, table.columns());
            }
        }
        List<Problem> notes = new ArrayList<>(encoding.notes());
        if (deleted > 0) {
            notes.add(Problem.said(IssueCode.NOT_READ, "DELETED_ROWS", "", deleted));
        }
        try (DbfRows table = new DbfRows(parts.open("dbf"), parts.name(), encoding.chosen())) {
            String unreadable = table.columns().stream()
                    .filter(column -> !column.isReadable())
                    .map(DbfField::name)
                    .collect(Collectors.joining(", "));
            if (!unreadable.isEmpty()) {
                notes.add(Problem.said(IssueCode.NOT_READ, "UNREADABLE_COLUMNS", "", unreadable));
            }
            List<String> names = table.columns().stream()
                    .filter(DbfField::isReadable)
                    .map(DbfField::name)
                    .toList();
            return new DbfScan(names, rows, deleted, encoding.chosen(), notes);
        }
    }
}
