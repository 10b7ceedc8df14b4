package it.atlante.search.definition;

import java.util.ArrayList;
import java.util.List;

/** The analyzers of the definition at work. Thread-safe. */
public interface Analysis {

    /**
     * The tokens of a text by position: more than one where the analyzer gives alternatives, the word as typed first.
     *
     * @throws UnsupportedDefinition when the definition has no analyzer of this name
     */
    List<List<String>> positions(String analyzer, String text);

    /** The tokens of a text, in order. */
    default List<String> tokens(String analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        positions(analyzer, text).forEach(tokens::addAll);
        return tokens;
    }

    /** The stem of a word that the analyzer {@code plain} gave. */
    default String stem(String plain) {
        List<String> stems = tokens("stem", plain);
        return stems.isEmpty() ? plain : stems.getFirst();
    }
}
