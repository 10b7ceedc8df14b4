package it.atlante.search.definition;

import java.util.List;
import java.util.Set;

/**
 * What a person typed, as words to be found. Every engine turns it into the same matches.
 *
 * @param words the words that count, at most {@value #MAX_WORDS}; empty when nothing was asked. The last one may be only begun
 * @param exact the text as a name: compared with the field {@code names_exact}
 */
public record TextQuestion(List<Word> words, String exact) {

    /** Bounds the cost of a question of 500 characters; the words after these are not looked at. */
    public static final int MAX_WORDS = 24;

    /** In a longer question the words are many enough to find something without forgiving typing errors, which is what costs most. */
    public static final int MAX_WORDS_MISTYPED = 8;

    public static final TextQuestion NOTHING = new TextQuestion(List.of(), "");

    public TextQuestion {
        words = List.copyOf(words);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether typing errors are forgiven. */
    public boolean forgiving() {
        return words.size() <= MAX_WORDS_MISTYPED;
    }

    /** How many words must be found at least: two of three. */
    public int leastWords() {
        return (2 * words.size() + 2) / 3;
    }

    /**
     * A word that was typed.
     *
     * @param forms lower case without accents; the word as typed first, then what it may mean when its apostrophe was forgotten
     *     ({@code ditaliano}, {@code italiano})
     * @param stems stems of the forms
     * @param synonyms terms that mean the same as a term which this word is part of, each as the stems that must all be there
     */
    public record Word(List<String> forms, Set<String> stems, Set<List<String>> synonyms) {

        public Word {
            forms = List.copyOf(forms);
            stems = Set.copyOf(stems);
            synonyms = Set.copyOf(synonyms);
        }

        public String typed() {
            return forms.getFirst();
        }

        /** How many letters may be wrong in the word as typed. */
        public int forgivenEdits() {
            return QuestionReader.forgivenEdits(typed());
        }
    }
}
