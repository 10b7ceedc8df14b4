package it.atlante.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed so far, as folded words: letters without accents and in lower case, the rest separates. Compares itself with names and
 * says how well it fits.
 */
final class TypedWords {

    /** The name begins with it. */
    static final int BEGINS = 0;

    /** Every word begins a word of the name. */
    static final int WORDS = 1;

    /** As before, with a letter mistyped in words of {@link #FORGIVEN_LENGTH} letters or more. */
    static final int MISTYPED = 2;

    static final int NO = 9;

    /** In a shorter word another letter makes another word. */
    private static final int FORGIVEN_LENGTH = 5;

    private final List<String> words;
    private final String joined;

    TypedWords(String typed) {
        this.words = words(typed);
        this.joined = String.join(" ", words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** One of the constants above, the smaller the better. */
    int fit(String name, boolean forgiving) {
        List<String> of = words(name);
        if (String.join(" ", of).startsWith(joined)) {
            return BEGINS;
        }
        if (words.stream().allMatch(word -> of.stream().anyMatch(other -> other.startsWith(word)))) {
            return WORDS;
        }
        boolean nearly =
                forgiving && words.stream().allMatch(word -> of.stream().anyMatch(other -> nearlyBegins(word, other)));
        return nearly ? MISTYPED : NO;
    }

    private static boolean nearlyBegins(String word, String other) {
        if (other.startsWith(word)) {
            return true;
        }
        // The first letter is rarely mistyped, and without it everything is near to everything.
        if (word.length() < FORGIVEN_LENGTH || other.isEmpty() || word.charAt(0) != other.charAt(0)) {
            return false;
        }
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            if (length <= other.length() && oneEditApart(word, other.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one letter put in, left out, replaced, or swapped with the next makes one of the other. */
    private static boolean oneEditApart(String one, String other) {
        int start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String a = one.substring(start);
        String b = other.substring(start);
        boolean swapped = a.length() >= 2
                && b.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
        return swapped || rest(a).equals(rest(b)) || rest(a).equals(b) || a.equals(rest(b));
    }

    private static String rest(String text) {
        return text.isEmpty() ? text : text.substring(1);
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
