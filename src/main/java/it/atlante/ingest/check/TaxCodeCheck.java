package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tax codes: 11 digits (partita IVA, codice fiscale of bodies; check digit by D.M. 23 December 1976, annex, as for d.P.R. 633/1972, art. 35) or 16
 * characters (codice fiscale of persons, check character by the same decree; letters in place of digits where two persons had the same code:
 * omocodia).
 */
final class TaxCodeCheck implements FieldCheck {

    private static final int NUMBER_LENGTH = 11;

    /** With fewer digits left, a check digit proves too little. */
    private static final int FEWEST_DIGITS = 8;

    private static final Pattern NUMBER = Pattern.compile("\\d{11}");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{" + FEWEST_DIGITS + ",10}");

    /** A digit or the letter that omocodia puts in its place. */
    private static final String D = "[0-9LMNPQRSTUV]";

    private static final Pattern PERSON =
            Pattern.compile("[A-Z]{6}" + D + "{2}[ABCDEHLMPRST]" + D + "{2}[A-Z]" + D + "{3}[A-Z]");

    /** What a digit or letter counts in an odd place, 0 to 9 and A to Z. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
        22, 25, 24, 23
    };

    @Override
    public Checked check(String field, String value) {
        String code = value.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-]", "").replaceFirst("^IT(?=\\d{11}$)", "");
        if (validNumber(code) || validPerson(code)) {
            return code.equals(value)
                    ? Checked.kept(code)
                    : Checked.normalised(code, Problem.of(IssueCode.NORMALISED, field, value, code));
        }
        if (SHORT_NUMBER.matcher(code).matches()) {
            String padded = "0".repeat(NUMBER_LENGTH - code.length()) + code;
            if (validNumber(padded)) {
                return Checked.repaired(padded, Problem.of(IssueCode.LOST_ZERO, field, value, padded));
            }
        }
        return Checked.leftOut(Problem.of(IssueCode.BAD_TAX_CODE, field, value));
    }

    /** Whether the last of 11 digits fits the others (Luhn). */
    static boolean validNumber(String code) {
        if (!NUMBER.matcher(code).matches() || code.equals("00000000000")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NUMBER_LENGTH; i++) {
            int digit = code.charAt(i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    /** Whether the last of 16 characters fits the others. */
    static boolean validPerson(String code) {
        if (!PERSON.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            boolean digit = c <= '9';
            // Places are counted from 1: the first is odd.
            sum += i % 2 == 0 ? ODD[digit ? c - '0' : c - 'A' + 10] : digit ? c - '0' : c - 'A';
        }
        return code.charAt(15) == 'A' + sum % 26;
    }
}
