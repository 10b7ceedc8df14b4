package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.regex.Pattern;

/** Italian postal codes (CAP): five digits between the first and the last that are in use. */
final class PostalCodeCheck implements FieldCheck {

    private static final Pattern DIGITS = Pattern.compile("\\d{3,5}(?:\\.0)?");

    /** Codes in use begin with 00010 (province of Roma) and end with 98168 (Messina). */
    private static final int FIRST = 10;

    private static final int LAST = 98168;

    @Override
    public Checked check(String field, String value) {
        String plain = value.replaceFirst("(?i)^I(?:T)?-\\s*(?=\\d{5}$)", "");
        if (DIGITS.matcher(plain).matches()) {
            // A spreadsheet that takes the code for a number writes 9032 or 9032.0.
            int number = Integer.parseInt(plain.replace(".0", ""));
            String code = String.format("%05d", number);
            if (number >= FIRST && number <= LAST) {
                return verdict(field, value, plain, code);
            }
        }
        return Checked.leftOut(Problem.of(IssueCode.BAD_POSTAL_CODE, field, value));
    }

    private static Checked verdict(String field, String value, String plain, String code) {
        if (code.equals(value)) {
            return Checked.kept(code);
        }
        return plain.startsWith(code)
                ? Checked.normalised(code, Problem.of(IssueCode.NORMALISED, field, value, code))
                : Checked.repaired(code, Problem.of(IssueCode.LOST_ZERO, field, value, code));
    }
}
