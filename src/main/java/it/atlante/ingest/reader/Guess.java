package it.atlante.ingest.reader;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that was found out about a file, and why it is thought so. Never a fact: a person decides.
 *
 * @param text which sentence gives the reason: the key {@code guess.<text>} of {@code messages/ingest}
 * @param arguments what the sentence is about
 */
public record Guess<T>(T value, String text, List<String> arguments) {

    public Guess {
        arguments = List.copyOf(arguments);
    }

    /** A guess with the arguments of its reason as texts. */
    public static <T> Guess<T> of(T value, String text, Object... arguments) {
        return new Guess<>(
                value, text, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The reason, in English where the locale is English, else in Italian. */
    public String reason(Locale locale) {
        Locale shown = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
        ResourceBundle texts = ResourceBundle.getBundle("messages.ingest", shown);
        return new MessageFormat(texts.getString("guess." + text), Locale.ROOT).format(arguments.toArray());
    }
}
