package it.atlante.ingest.reader;

import it.atlante.ingest.source.CsvForm;
import it.atlante.ingest.source.HeaderForm;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at tables: text files and sheets. */
final class TableInspection {

    /** Larger files are not read to their end only to count their rows. */
    private static final long COUNTED_BYTES = 64L << 20;

    private TableInspection() {}

    static Inspection csv(Path file, @Nullable String layer, Guess<String> format) {
        Charset charset = TextFile.charset(file, null);
        boolean marked = TextFile.mark(TextFile.head(file, 4)) != null;
        DelimiterGuess delimiter = DelimiterGuess.of(TextFile.sample(file, charset));
        TableRows.Table table = () -> new CsvRows.OpenCsv(file, charset, delimiter.delimiter());
        List<CellRow> first = first(table);
        HeaderGuess header = HeaderGuess.of(first);
        Long rows = size(file) > COUNTED_BYTES
                ? null
                : Long.valueOf(new CsvRows(new CsvForm(delimiter.delimiter(), charset, '.', form(header)))
                        .open(file)
                        .count());
        return inspection(
                format,
                Guess.of(charset.name(), marked ? "encoding.mark" : "encoding." + charset.name()),
                Guess.of(
                        String.valueOf(delimiter.delimiter()),
                        delimiter.fields() == 1 ? "delimiter.none" : "delimiter",
                        Math.round(delimiter.share() * 100),
                        delimiter.fields()),
                new Sheet(List.of(), null, first, header, rows));
    }

    static Inspection workbook(
            Guess<String> format,
            SheetChoice sheets,
            @Nullable String layer,
            Function<String, TableRows.Table> opening) {
        List<String> names = new ArrayList<>(sheets.visible());
        names.addAll(sheets.hidden());
        String sheet;
        try {
            sheet = sheets.choose(layer, name -> !first(opening.apply(name)).isEmpty());
        } catch (UnreadableSource e) {
            return Inspection.failed(format, names, String.valueOf(e.getMessage()));
        }
        TableRows.Table table = opening.apply(sheet);
        List<CellRow> first = first(table);
        HeaderGuess header = HeaderGuess.of(first);
        Long rows = first.isEmpty()
                ? 0
                : new TableRows(table, form(header), true).read().count();
        return inspection(format, null, null, new Sheet(names, sheet, first, header, rows));
    }

    /** A table that was looked at. */
    private record Sheet(
            List<String> layers,
            @Nullable String layer,
            List<CellRow> first,
            HeaderGuess header,
            @Nullable Long rows) {}

    private static Inspection inspection(
            Guess<String> format, @Nullable Guess<String> encoding, @Nullable Guess<String> delimiter, Sheet sheet) {
        CellRow names = sheet.header().row();
        long after = names == null ? 0 : names.number();
        List<CellRow> data =
                sheet.first().stream().filter(row -> row.number() > after).toList();
        int used = data.stream().mapToInt(CellRow::used).max().orElse(0);
        List<String> titles = new ArrayList<>();
        if (names == null) {
            for (int i = 1; i <= used; i++) {
                titles.add("c" + i);
            }
        } else {
            titles.addAll(
                    ColumnTitles.of(names.cells(), Math.min(used, names.cells().size()))
                            .names());
        }
        List<InspectedColumn> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            ColumnGuess column = new ColumnGuess(titles.get(i));
            for (CellRow row : data) {
                column.add(cell(row, i));
            }
            columns.add(column.column());
        }
        List<List<String>> shown = new ArrayList<>();
        for (CellRow row : data.subList(0, Math.min(Inspection.SHOWN, data.size()))) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < titles.size(); i++) {
                cells.add(cell(row, i));
            }
            shown.add(cells);
        }
        Guess<Integer> header = new Guess<>(
                (int) after, "header." + sheet.header().text(), sheet.header().arguments());
        return new Inspection(
                format,
                encoding,
                delimiter,
                header,
                sheet.layers(),
                sheet.layer(),
                columns,
                null,
                shown,
                sheet.rows(),
                null);
    }

    private static HeaderForm form(HeaderGuess guess) {
        CellRow row = guess.row();
        return row == null ? HeaderForm.NONE : HeaderForm.atLine((int) row.number());
    }

    private static String cell(CellRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    private static List<CellRow> first(TableRows.Table table) {
        List<CellRow> first = new ArrayList<>();
        try (Rows.Opened<CellRow> rows = table.open()) {
            for (CellRow row = rows.next(); row != null && first.size() < Inspection.LOOKED_AT; row = rows.next()) {
                first.add(row);
            }
        }
        return first;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UnreadableSource("the file cannot be read: " + e.getMessage(), e);
        }
    }
}
