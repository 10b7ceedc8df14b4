package it.atlante.ingest.reader;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.source.CsvForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a CSV file (RFC 4180 and its relatives) whose first line names the columns; empty lines are no rows. A byte order mark decides the
 * encoding. A column without a name is called {@code _n} after its place, a repeated name gets {@code _n} at its end.
 */
record CsvRows(CsvForm form) implements SourceReader {

    @Override
    public SourceRows open(Path file) {
        long count = 0;
        List<String> columns = List.of();
        try (OpenCsv csv = new OpenCsv(file)) {
            CsvRecord header = csv.next();
            if (header == null) {
                throw new UnreadableSource("the file is empty: not even a line with the names of the columns");
            }
            columns = names(header.getFields());
            while (csv.next() != null) {
                count++;
            }
        }
        List<String> names = columns;
        return new SourceRows(new LinkedHashSet<>(names), count, () -> rows(file, names));
    }

    private Stream<SourceRecord> rows(Path file, List<String> names) {
        OpenCsv csv = new OpenCsv(file);
        csv.next();
        return Rows.stream(csv, (row, number) -> row(row, names));
    }

    private static SourceRecord row(CsvRecord row, List<String> names) {
        ObjectNode fields = JsonElements.MAPPER.createObjectNode();
        if (row.getFieldCount() == names.size()) {
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), row.getField(i));
            }
            return new SourceRecord(row.getStartingLineNumber(), fields, null, null, fields);
        }
        ArrayNode raw = JsonElements.MAPPER.createArrayNode();
        row.getFields().forEach(raw::add);
        Problem problem = Problem.of(IssueCode.WRONG_FIELD_COUNT, "", row.getFieldCount(), names.size());
        return new SourceRecord(row.getStartingLineNumber(), fields, null, problem, raw);
    }

    private static List<String> names(List<String> header) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (name.isEmpty() || !names.add(name)) {
                names.add(name + "_" + (i + 1));
            }
        }
        if (names.size() != header.size()) {
            throw new UnreadableSource("the names of the columns cannot be told apart: " + header);
        }
        return new ArrayList<>(names);
    }

    /** Rows with more or fewer fields than the header come through: they are told apart above. */
    private final class OpenCsv implements Rows.Opened<CsvRecord> {

        private final CsvReader<CsvRecord> reader;
        private final CloseableIterator<CsvRecord> records;
        private long lastLine;

        OpenCsv(Path file) {
            try {
                InputStream in = Files.newInputStream(file);
                this.reader = CsvReader.builder()
                        .fieldSeparator(form.delimiter())
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(in, form.encoding());
                this.records = reader.iterator();
            } catch (NoSuchFileException e) {
                throw new UnreadableSource("there is no file " + file, e);
            } catch (IOException e) {
                throw new UnreadableSource("the file cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public @Nullable CsvRecord next() {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord row = records.next();
                lastLine = row.getStartingLineNumber();
                return row;
            } catch (CsvParseException | UncheckedIOException e) {
                throw new UnreadableSource("the file cannot be read after line " + lastLine + ": " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
