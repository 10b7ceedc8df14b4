package it.atlante.ingest.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What most likely separates the fields of a text: the character that cuts most rows into the same number of fields.
 *
 * @param fields how many fields most rows have
 * @param share of the rows that have that many, 0 to 1
 */
record DelimiterGuess(char delimiter, int fields, double share) {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|', '^', ':');

    /** A comma where nothing separates anything. */
    static DelimiterGuess of(String sample) {
        DelimiterGuess best = new DelimiterGuess(',', 1, 0);
        for (char candidate : CANDIDATES) {
            DelimiterGuess guess = tried(sample, candidate);
            if (guess.score() > best.score()) {
                best = guess;
            }
        }
        return best;
    }

    private static DelimiterGuess tried(String sample, char delimiter) {
        Map<Integer, Integer> rowsByFields = new HashMap<>();
        int rows = 0;
        try (CsvReader<CsvRecord> records = CsvRows.builder(delimiter).ofCsvRecord(sample)) {
            for (CsvRecord record : records) {
                rowsByFields.merge(record.getFieldCount(), 1, Integer::sum);
                rows++;
            }
        } catch (CsvParseException | java.io.IOException e) {
            return new DelimiterGuess(delimiter, 1, 0);
        }
        int fields = 1;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : rowsByFields.entrySet()) {
            if (entry.getValue() > most || entry.getValue() == most && entry.getKey() > fields) {
                fields = entry.getKey();
                most = entry.getValue();
            }
        }
        return new DelimiterGuess(delimiter, fields, rows == 0 ? 0 : (double) most / rows);
    }

    /** Agreement counts for more than width: prose has commas too, but not as many in each row. */
    private double score() {
        return fields < 2 ? 0 : share * share * Math.log(1 + fields);
    }
}
