package it.atlante.ingest.reader;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import it.atlante.ingest.source.CsvForm;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file (RFC 4180 and its relatives: any delimiter; lines that end with CR LF, LF, CR or all of them); empty lines are no rows.
 * A byte order mark decides the encoding. A zip archive with one text file is read as that file.
 */
record CsvRows(CsvForm form) implements SourceReader {

    @Override
    public SourceRows open(Path file) {
        CompoundFile.refuse(file);
        Charset charset = TextFile.charset(file, form.encoding());
        Character declared = form.delimiter();
        char delimiter = declared == null
                ? DelimiterGuess.of(TextFile.sample(file, charset)).delimiter()
                : declared;
        return new TableRows(() -> new OpenCsv(file, charset, delimiter), form.header(), false).read();
    }

    /** A reader for rows of any length: the table tells them apart. */
    static CsvReader.CsvReaderBuilder builder(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    static final class OpenCsv implements Rows.Opened<CellRow> {

        private final CsvReader<CsvRecord> reader;
        private final CloseableIterator<CsvRecord> records;
        private long lastLine;

        OpenCsv(Path file, Charset charset, char delimiter) {
            Reader text = TextFile.open(file, charset);
            this.reader = builder(delimiter).ofCsvRecord(text);
            this.records = reader.iterator();
        }

        @Override
        public @Nullable CellRow next() {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord row = records.next();
                lastLine = row.getStartingLineNumber();
                return new CellRow(lastLine, row.getFields());
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
