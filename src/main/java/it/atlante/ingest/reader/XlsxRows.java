package it.atlante.ingest.reader;

import it.atlante.ingest.source.HeaderForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet of an Excel workbook (ECMA-376), numbered as Excel numbers them; rows without any value are no rows. Of merged cells the
 * first holds the value, as in the file. The texts that cells share are kept in memory, the rows are not.
 *
 * @param layer name of the sheet; null when there is just one that holds anything
 */
record XlsxRows(HeaderForm header, @Nullable String layer) implements SourceReader {

    @Override
    public SourceRows open(Path file) {
        check(file);
        String sheet;
        try (OpenWorkbook workbook = new OpenWorkbook(file)) {
            sheet = workbook.choice().choose(layer, name -> filled(file, name));
        }
        return new TableRows(() -> new OpenSheet(file, sheet), header, true).read();
    }

    /** The names of the sheets. */
    static SheetChoice sheets(Path file) {
        check(file);
        try (OpenWorkbook workbook = new OpenWorkbook(file)) {
            return workbook.choice();
        }
    }

    static TableRows.Table sheet(Path file, String name) {
        return () -> new OpenSheet(file, name);
    }

    static boolean filled(Path file, String sheet) {
        try (OpenSheet rows = new OpenSheet(file, sheet)) {
            return rows.next() != null;
        }
    }

    /** Reads through the archive once, with limits, before a reader without limits opens it. */
    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadableSource("there is no file " + file);
        }
        CompoundFile.refuse(file);
        if (!Archives.isZip(file)) {
            throw new UnreadableSource("the file is no Excel workbook (.xlsx): it does not begin like one");
        }
        List<String> members = Archives.members(file);
        if (!members.contains("xl/workbook.xml")) {
            throw new UnreadableSource("the file is no Excel workbook (.xlsx): it has no xl/workbook.xml");
        }
        byte[] buffer = new byte[65_536];
        for (String member : members) {
            try (InputStream in = Archives.member(file, member)) {
                int read = 0;
                while (read >= 0) {
                    read = in.read(buffer);
                }
            } catch (IOException e) {
                throw new UnreadableSource("the workbook is damaged: " + e.getMessage(), e);
            }
        }
    }

    private static class OpenWorkbook implements AutoCloseable {

        final ReadableWorkbook workbook;

        OpenWorkbook(Path file) {
            // The reader stumbles over a workbook without styles when it is asked for the formats of cells.
            boolean styles = Archives.members(file).stream().anyMatch(name -> name.startsWith("xl/styles"));
            try {
                this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true));
            } catch (IOException | RuntimeException e) {
                throw damaged(e);
            }
        }

        SheetChoice choice() {
            List<Sheet> sheets = workbook.getSheets().toList();
            return new SheetChoice(
                    names(sheets.stream().filter(OpenWorkbook::visible)),
                    names(sheets.stream().filter(sheet -> !visible(sheet))));
        }

        private static boolean visible(Sheet sheet) {
            return sheet.getVisibility() == SheetVisibility.VISIBLE;
        }

        private static List<String> names(Stream<Sheet> sheets) {
            return sheets.map(Sheet::getName).toList();
        }

        static UnreadableSource damaged(Exception e) {
            return new UnreadableSource("the workbook is damaged: " + e.getMessage(), e);
        }

        @Override
        public void close() {
            try {
                workbook.close();
            } catch (IOException e) {
                throw damaged(e);
            }
        }
    }

    private static final class OpenSheet extends OpenWorkbook implements Rows.Opened<CellRow> {

        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final XlsxValues values;

        OpenSheet(Path file, String name) {
            super(file);
            this.values = new XlsxValues(workbook.isDate1904());
            try {
                this.stream = workbook.findSheet(name)
                        .orElseThrow(() -> new UnreadableSource("the file has no sheet \"" + name + "\""))
                        .openStream();
                this.rows = stream.iterator();
            } catch (IOException | ExcelReaderException e) {
                close();
                throw damaged(e);
            }
        }

        @Override
        public @Nullable CellRow next() {
            try {
                while (rows.hasNext()) {
                    CellRow row = row(rows.next());
                    if (row.used() > 0 || !row.doubts().isEmpty()) {
                        return row;
                    }
                }
                return null;
            } catch (UnreadableSource e) {
                throw e;
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        private CellRow row(Row row) {
            List<String> cells = new ArrayList<>(row.getCellCount());
            XlsxValues.Doubts doubts = new XlsxValues.Doubts();
            for (int i = 0; i < row.getCellCount(); i++) {
                @Nullable Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : values.text(cell, doubts));
            }
            return new CellRow(row.getRowNum(), cells, doubts.problems());
        }

        @Override
        public void close() {
            if (stream != null) {
                stream.close();
            }
            super.close();
        }
    }
}
