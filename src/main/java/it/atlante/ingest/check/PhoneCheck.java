package it.atlante.ingest.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers of the Italian numbering plan (landlines with their leading 0, mobiles, 800, 199, short numbers) and foreign ones with
 * their prefix, by the metadata of libphonenumber. Numbers stay as they are written; what is no number is left out.
 */
final class PhoneCheck implements FieldCheck {

    private static final String ITALY = "IT";

    /** What stands between two numbers of a cell; a hyphen only between blanks, it is used within numbers too. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[;,|\\n\\r]+\\s*|\\s+[-/–]\\s+|\\s+(?:oppure|o|e)\\s+(?=[+\\d])");

    private static final Pattern LABEL = Pattern.compile("(?i)^(?:telefono|tel|cell|cellulare|phone)\\b[.:\\s]*");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)\\s*\\(?\\b(?:int|interno|ext)\\b[.:\\s]*\\d{1,6}\\)?");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\(?\\d[\\d\\s.()\\-/\\u2013'’\\u00A0]*");

    /** A prefix as in 040/631020. */
    private static final Pattern PREFIX = Pattern.compile("(?:\\+39\\s*|0039\\s*)?(?:0\\d{1,3}|3\\d{2}|800|199)");

    /** The last digits of a second number, as in 02 1234567/8. */
    private static final int LONGEST_TAIL = 3;

    /** Longer cells hold something else; the library refuses more than 250 too. */
    private static final int LONGEST_CELL = 250;

    /** Numbers of social value, the same all over Europe (Decision 2007/116/EC); the library knows only some. */
    private static final Pattern EUROPEAN = Pattern.compile("116\\d{3}");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

    @Override
    public Checked check(String field, String value) {
        if (value.length() > LONGEST_CELL) {
            return Checked.leftOut(Problem.of(IssueCode.BAD_PHONE, field, value));
        }
        Checked all = new Checked(List.of(), List.of(), List.of());
        for (String part : BETWEEN.split(value)) {
            for (String number : alternatives(part.strip())) {
                if (!number.isEmpty()) {
                    all = all.and(one(field, number));
                }
            }
        }
        return all.values().isEmpty() && all.doubts().isEmpty()
                ? Checked.leftOut(Problem.of(IssueCode.BAD_PHONE, field, value))
                : all;
    }

    /** Takes two whole numbers apart that only a slash divides. */
    private static List<String> alternatives(String part) {
        int slash = part.indexOf('/');
        if (slash < 0) {
            return List.of(part);
        }
        String before = part.substring(0, slash).strip();
        String after = part.substring(slash + 1).strip();
        boolean whole = !PREFIX.matcher(before).matches() && digits(after).length() > LONGEST_TAIL;
        if (!whole) {
            return List.of(part);
        }
        List<String> numbers = new ArrayList<>(List.of(before));
        numbers.addAll(alternatives(after));
        return numbers;
    }

    private static Checked one(String field, String text) {
        String shown = LABEL.matcher(text).replaceFirst("").strip();
        Matcher number = DIGITS.matcher(EXTENSION.matcher(withoutTail(shown)).replaceAll(""));
        if (!number.find()) {
            return Checked.leftOut(Problem.of(IssueCode.BAD_PHONE, field, text));
        }
        String plain = digits(number.group());
        if (number.find() && digits(number.group()).length() > LONGEST_TAIL) {
            // Two runs of digits with words between them: each must be a number of its own.
            return one(field, text.substring(0, text.indexOf(number.group())).strip())
                    .and(one(field, number.group().strip()));
        }
        if (valid(plain)) {
            return Checked.kept(shown);
        }
        String repaired = withZero(plain);
        return repaired == null
                ? Checked.leftOut(Problem.of(IssueCode.BAD_PHONE, field, text))
                : Checked.repaired(repaired, Problem.of(IssueCode.LOST_ZERO, field, text, repaired));
    }

    private static String withoutTail(String text) {
        int slash = text.lastIndexOf('/');
        boolean tail = slash > 0
                && !PREFIX.matcher(text.substring(0, slash).strip()).matches()
                && digits(text.substring(slash)).length() <= LONGEST_TAIL;
        return tail ? text.substring(0, slash) : text;
    }

    private static String digits(String text) {
        String plain = text.replaceAll("[^\\d+]", "");
        return plain.startsWith("+") ? "+" + plain.replace("+", "") : plain.replace("+", "");
    }

    private static boolean valid(String number) {
        if (EUROPEAN.matcher(number).matches()) {
            return true;
        }
        try {
            String international = number.startsWith("00") ? "+" + number.substring(2) : number;
            var parsed = NUMBERS.parse(international, ITALY);
            return NUMBERS.isValidNumber(parsed)
                    || !international.startsWith("+") && SHORT_NUMBERS.isValidShortNumberForRegion(parsed, ITALY);
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** The landline whose zero a spreadsheet took away. */
    private static @Nullable String withZero(String number) {
        if (number.startsWith("+39") && !number.startsWith("+390")) {
            String repaired = "+390" + number.substring(3);
            return valid(repaired) ? repaired : null;
        }
        boolean national = !number.startsWith("+") && !number.startsWith("0") && number.length() >= 6;
        return national && valid("0" + number) ? "0" + number : null;
    }
}
