package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a cell before anything else is asked of it: readable, without what nobody sees, and empty where it only says so. */
public final class CellText {

    /**
     * Byte order mark, zero-width blank, word joiner, marks that turn the direction of whole runs of text, control characters other than
     * white space. The joiners U+200C and U+200D and the direction marks of single places belong to Persian, Hindi, Arabic and emoji.
     */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\uFEFF\\u200B\\u2060\\u202A-\\u202E\\u2066-\\u2069\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]");

    private static final Set<String> PLACEHOLDERS = Set.of(
            "null",
            "(null)",
            "\\n",
            "nan",
            "undefined",
            "n.d.",
            "n.d",
            "nd",
            "n/d",
            "n.a.",
            "n/a",
            "#n/d",
            "#n/a",
            "#rif!",
            "#ref!",
            "#valore!",
            "#value!",
            "#nome?",
            "#name?",
            "#div/0!",
            "#num!",
            "n.p.",
            "non disponibile",
            "non pervenuto",
            "non presente",
            "non indicato",
            "nessun dato");

    /** Longer than any of them, also than dashes or an x in a row. */
    private static final int LONGEST_PLACEHOLDER = 20;

    /** Dashes, dots, question marks and the like, and three x or more. */
    private static final Pattern NOTHING = Pattern.compile("[-–—_.*?/]{1,10}|[xX]{3,20}");

    private CellText() {}

    /**
     * The text as it can be used: one value, or none where the cell only says that it is empty.
     *
     * @param field named in problems
     */
    public static Checked of(String field, String text) {
        if (plain(text)) {
            return Checked.kept(text);
        }
        String repaired = Mojibake.repair(text);
        String visible = INVISIBLE.matcher(repaired).replaceAll("");
        Checked result = Checked.kept(visible);
        if (!repaired.equals(text)) {
            result = Checked.repaired(visible, Problem.of(IssueCode.MOJIBAKE, field, text, repaired));
        }
        if (!visible.equals(repaired)) {
            result = result.and(
                    new Checked(List.of(), List.of(), List.of(Problem.of(IssueCode.INVISIBLE_CHARACTERS, field))));
        }
        String bare = visible.strip();
        if (NOTHING.matcher(bare).matches() || PLACEHOLDERS.contains(bare.toLowerCase(Locale.ROOT))) {
            return new Checked(List.of(), result.doubts(), List.of(Problem.of(IssueCode.PLACEHOLDER, field, bare)));
        }
        return result;
    }

    /**
     * Whether a look at each character is enough. Most cells hold ASCII, in which nothing was read wrongly and nothing is invisible; what is
     * left to be found there are placeholders, which are short.
     */
    private static boolean plain(String text) {
        int length = text.length();
        boolean wordy = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c > '~') {
                return false;
            }
            wordy |= c >= '0' && c <= '9' || c > '@' && c <= 'Z' && c != 'X' || c >= 'a' && c <= 'z' && c != 'x';
        }
        if (length > LONGEST_PLACEHOLDER) {
            return true;
        }
        return wordy && !PLACEHOLDERS.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
