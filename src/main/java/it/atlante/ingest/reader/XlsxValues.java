package it.atlante.ingest.reader;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Values of cells as text: whole numbers without ".0", no number with an exponent, dates as ISO dates, formulas by the value that was stored
 * with them.
 *
 * @param since1904 whether days are counted from 1904, as old Macintosh workbooks do, else from 1900
 */
record XlsxValues(boolean since1904) {

    /** The digits that Excel keeps and shows; the file's further ones are noise of binary fractions. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    /** Quoted text, escaped characters, colours, conditions and currencies: what is no day, month or hour in a number format. */
    private static final Pattern NO_PART_OF_A_DATE =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]", Pattern.CASE_INSENSITIVE);

    private static final long SECONDS_PER_DAY = 86_400;

    /** What a row's cells could not say. */
    static final class Doubts {
        private final List<Problem> problems = new ArrayList<>();

        void error(int column, String error) {
            problems.add(Problem.of(IssueCode.ERROR_CELL, "", columnLetters(column), error));
        }

        List<Problem> problems() {
            return List.copyOf(problems);
        }
    }

    String text(Cell cell, Doubts doubts) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case BOOLEAN -> flag(raw);
            case ERROR -> error(cell, raw, doubts);
            case EMPTY -> "";
            case STRING, FORMULA -> calculated(cell, raw, doubts);
        };
    }

    /** A text, or the stored value of a formula, whose kind shows in the object that the workbook's reader made of it. */
    private String calculated(Cell cell, String raw, Doubts doubts) {
        @Nullable Object value = cell.getValue();
        if (value instanceof BigDecimal) {
            return number(cell, raw);
        }
        if (value instanceof Boolean) {
            return flag(raw);
        }
        String text = value == null ? raw : value.toString();
        boolean formula = cell.getFormula() != null;
        return formula && ERRORS.contains(text) ? error(cell, text, doubts) : text;
    }

    private static String error(Cell cell, String raw, Doubts doubts) {
        doubts.error(cell.getColumnIndex(), raw);
        return "";
    }

    private static String flag(String raw) {
        return raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
    }

    private String number(Cell cell, String raw) {
        BigDecimal number = new BigDecimal(raw.strip());
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        String moment = moment(number, id, format);
        return moment == null ? plain(number) : moment;
    }

    static String plain(BigDecimal number) {
        BigDecimal shown = number.round(EXCEL_DIGITS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** A date, a time or both where the format of the cell shows such; null where it shows a number. */
    private @Nullable String moment(BigDecimal days, int formatId, String format) {
        String letters = NO_PART_OF_A_DATE
                .matcher(format.split(";", 2)[0])
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        boolean general = letters.contains("general");
        boolean date = isBuiltIn(formatId, 14, 17)
                || formatId == 22
                || isBuiltIn(formatId, 27, 36)
                || isBuiltIn(formatId, 50, 58)
                || !general && (letters.contains("y") || letters.contains("d"));
        boolean time = isBuiltIn(formatId, 18, 22) || isBuiltIn(formatId, 45, 47) || !general && letters.contains("h");
        // Format 14 to 47 are built in and may come without their text; a month alone ("mmmm") is a date too.
        date |= !general && !time && letters.contains("mmm");
        if (!date && !time || days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return null;
        }
        long seconds = days.multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = seconds / SECONDS_PER_DAY;
        LocalTime clock = LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY);
        if (!date) {
            // More than a day is a duration, and stays a number.
            return day > 0 ? null : clock.toString();
        }
        LocalDate calendar = day(day);
        return clock.equals(LocalTime.MIDNIGHT)
                ? calendar.toString()
                : LocalDateTime.of(calendar, clock).toString();
    }

    /** Day 60 of the 1900 calendar is a 29 February that never was. */
    private LocalDate day(long serial) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    private static boolean isBuiltIn(int id, int from, int to) {
        return id >= from && id <= to;
    }

    /** {@code 0} is A, {@code 27} is AB. */
    static String columnLetters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
