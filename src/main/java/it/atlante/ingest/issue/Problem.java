package it.atlante.ingest.issue;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong with a row.
 *
 * @param field the field as the source description names it; empty when the row as a whole is meant
 * @param text which sentence says it: the key {@code issue.<text>} of {@code messages/ingest}
 * @param arguments what the sentence is about, such as the bad value
 */
public record Problem(IssueCode code, String field, String text, List<String> arguments) {

    /** Longer values are cut in sentences; the row itself is kept whole beside them. */
    private static final int SHOWN_LENGTH = 200;

    public Problem {
        arguments = arguments.stream().map(Problem::shortened).toList();
    }

    /** A problem that is said by the sentence of its code. */
    public static Problem of(IssueCode code, String field, Object... arguments) {
        return said(code, code.name(), field, arguments);
    }

    /** A problem whose code has several sentences. */
    public static Problem said(IssueCode code, String text, String field, Object... arguments) {
        return new Problem(
                code, field, text, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The sentence, in English where the locale is English, else in Italian. */
    public String message(Locale locale) {
        Locale shown = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
        ResourceBundle texts = ResourceBundle.getBundle("messages.ingest", shown);
        return new MessageFormat(texts.getString("issue." + text), Locale.ROOT).format(arguments.toArray());
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN_LENGTH ? value : value.substring(0, SHOWN_LENGTH) + "…";
    }
}
