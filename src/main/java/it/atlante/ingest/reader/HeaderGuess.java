package it.atlante.ingest.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the first rows most likely names the columns.
 *
 * @param row null when every row looks like data
 * @param text which sentence gives the reason, see {@link Guess}
 */
record HeaderGuess(@Nullable CellRow row, String text, List<String> arguments) {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[\\d.,]*\\d[\\d.,]*%?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");

    private static final Pattern YEAR = Pattern.compile("(?:18|19|20|21)\\d\\d");

    /** Longer texts are sentences and no names. */
    private static final int LONGEST_NAME = 80;

    static HeaderGuess of(List<CellRow> rows) {
        int width = usualWidth(rows);
        int index = 0;
        for (CellRow row : rows) {
            // A title above a table fills one cell or two, a row of names nearly all.
            if (row.used() > 0 && filled(row) * 2 > width) {
                return judge(row, rows.subList(index + 1, rows.size()));
            }
            index++;
        }
        return new HeaderGuess(null, "none", List.of());
    }

    private static HeaderGuess judge(CellRow row, List<CellRow> below) {
        Set<String> seen = new HashSet<>();
        int numbers = 0;
        for (String cell : row.cells()) {
            String text = cell.strip();
            if (!text.isEmpty() && !seen.add(text)) {
                return namesOnlyIf(row, below, "twice", text);
            }
            if (NUMBER.matcher(text).matches()) {
                numbers++;
            }
            if (text.length() > LONGEST_NAME) {
                return namesOnlyIf(row, below, "sentences", text);
            }
        }
        if (numbers > 0 && years(row)) {
            return new HeaderGuess(row, "years", List.of());
        }
        if (numbers > 0) {
            return namesOnlyIf(row, below, "numbers", String.valueOf(numbers));
        }
        return new HeaderGuess(row, "words", List.of());
    }

    /** Whether the numbers of a row are years that follow each other, as above a time series. */
    private static boolean years(CellRow row) {
        List<String> numbers = row.cells().stream()
                .map(String::strip)
                .filter(cell -> NUMBER.matcher(cell).matches())
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            if (!YEAR.matcher(numbers.get(i)).matches()
                    || i > 0
                            && Math.abs(Integer.parseInt(numbers.get(i)) - Integer.parseInt(numbers.get(i - 1))) != 1) {
                return false;
            }
        }
        return numbers.size() > 2;
    }

    /** A doubtful row of names is one all the same when a column of numbers begins below a word. */
    private static HeaderGuess namesOnlyIf(CellRow row, List<CellRow> below, String text, String argument) {
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            String name = row.cells().get(i).strip();
            long numbers = below.stream().filter(it -> isNumber(it, column)).count();
            if (!name.isEmpty()
                    && !NUMBER.matcher(name).matches()
                    && !below.isEmpty()
                    && numbers * 5 >= below.size() * 4L) {
                return new HeaderGuess(row, "above", List.of(name));
            }
        }
        return new HeaderGuess(null, text, List.of(argument));
    }

    private static boolean isNumber(CellRow row, int column) {
        return column < row.cells().size()
                && NUMBER.matcher(row.cells().get(column).strip()).matches();
    }

    private static int usualWidth(List<CellRow> rows) {
        List<Integer> widths = rows.stream().map(HeaderGuess::filled).sorted().toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
    }

    private static int filled(CellRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
