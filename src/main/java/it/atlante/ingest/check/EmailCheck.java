package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as forms of the web accept them (HTML, "valid e-mail address"), with a domain of two labels at least. */
final class EmailCheck implements FieldCheck {

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}[\\p{L}]{2,63}");

    private static final Pattern BETWEEN = Pattern.compile("[\\s;,|<>()\\[\\]\"]+|(?<=\\w)/(?=\\w)");
    private static final Pattern SCHEME = Pattern.compile("(?i)^mailto:");
    private static final Pattern CERTIFIED =
            Pattern.compile("(?i).*@(?:.*\\.)?(?:pec|legalmail|postacert|cert|arubapec|postecert|pecmail)\\b.*");

    private static final int LONGEST_CELL = 2_000;

    @Override
    public Checked check(String field, String value) {
        if (value.length() > LONGEST_CELL) {
            return Checked.leftOut(Problem.of(IssueCode.BAD_EMAIL, field, value));
        }
        List<String> addresses = new ArrayList<>();
        List<Problem> doubts = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        for (String word : BETWEEN.split(value)) {
            String address = SCHEME.matcher(word).replaceFirst("").replaceAll("[.:]+$", "");
            if (ADDRESS.matcher(address).matches() && !address.contains("..")) {
                addresses.add(address);
                if (!address.equals(word)) {
                    notes.add(Problem.of(IssueCode.NORMALISED, field, word, address));
                }
            } else if (word.indexOf('@') >= 0) {
                doubts.add(Problem.of(IssueCode.BAD_EMAIL, field, word));
            }
        }
        if (addresses.isEmpty() && doubts.isEmpty()) {
            doubts.add(Problem.of(IssueCode.BAD_EMAIL, field, value));
        }
        return new Checked(addresses, doubts, notes);
    }

    /** Whether it looks like a certified mailbox (PEC). */
    static boolean certified(String address) {
        return CERTIFIED.matcher(address.toLowerCase(Locale.ROOT)).matches();
    }
}
