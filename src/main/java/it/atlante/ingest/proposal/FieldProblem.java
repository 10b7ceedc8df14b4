package it.atlante.ingest.proposal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong with an answer.
 *
 * @param field name of the form's field
 * @param text which sentence says it: the key {@code proposal.problem.<text>} of {@code messages/ingest}
 * @param arguments what the sentence is about, such as the wrong value
 */
public record FieldProblem(String field, String text, List<String> arguments) {

    /** Longer values are cut in sentences. */
    private static final int SHOWN_LENGTH = 200;

    public FieldProblem {
        arguments = arguments.stream()
                .map(value -> value.length() <= SHOWN_LENGTH ? value : value.substring(0, SHOWN_LENGTH) + "…")
                .toList();
    }

    static FieldProblem of(String field, String text, Object... arguments) {
        return new FieldProblem(
                field, text, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The sentence, in English where the locale is English, else in Italian. */
    public String message(Locale locale) {
        Locale shown = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
        ResourceBundle texts = ResourceBundle.getBundle("messages.ingest", shown);
        return new MessageFormat(texts.getString("proposal.problem." + text), Locale.ROOT).format(arguments.toArray());
    }
}
