package it.atlante.search.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Synonyms of one or more words, in Solr's format: {@code a, b c, d} are all equal, {@code a, b => c} lets the left ones find the right ones.
 * Compared by stems, function words left out, so that {@code permesso di soggiorno} also means {@code permessi soggiorno}.
 */
final class Synonyms {

    /** A term longer than this would be a sentence. */
    private static final int MAX_WORDS = 8;

    private final Map<List<String>, Set<List<String>>> meanings = new HashMap<>();
    private final Map<String, Set<List<String>>> byFirstWord = new HashMap<>();

    private Synonyms() {}

    static Synonyms read(String lines, Analysis analysis) {
        Synonyms synonyms = new Synonyms();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> synonyms.add(line, analysis));
        return synonyms;
    }

    private void add(String line, Analysis analysis) {
        String[] sides = line.split("=>", -1);
        if (sides.length > 2) {
            throw new UnsupportedDefinition("synonyms \"" + line + "\" have more than one =>");
        }
        List<List<String>> from = terms(sides[0], line, analysis);
        List<List<String>> to = sides.length == 1 ? from : terms(sides[1], line, analysis);
        for (List<String> term : from) {
            Set<List<String>> others = meanings.computeIfAbsent(term, key -> new LinkedHashSet<>());
            to.stream().filter(other -> !other.equals(term)).forEach(others::add);
            byFirstWord
                    .computeIfAbsent(term.getFirst(), key -> new LinkedHashSet<>())
                    .add(term);
        }
    }

    private static List<List<String>> terms(String side, String line, Analysis analysis) {
        List<List<String>> terms = new ArrayList<>();
        for (String text : side.split(",")) {
            List<String> words = analysis.tokens("italian", text);
            if (words.isEmpty() || words.size() > MAX_WORDS) {
                throw new UnsupportedDefinition("synonyms \"" + line + "\": \"" + text.strip() + "\" has "
                        + words.size() + " words that count, must be 1 to " + MAX_WORDS);
            }
            terms.add(List.copyOf(words));
        }
        return terms;
    }

    /** The terms that begin with one of the stems. */
    List<List<String>> beginningWith(Set<String> stems) {
        List<List<String>> terms = new ArrayList<>();
        stems.forEach(stem -> terms.addAll(byFirstWord.getOrDefault(stem, Set.of())));
        return terms;
    }

    /** What means the same as the term, without it. */
    Set<List<String>> of(List<String> term) {
        return meanings.getOrDefault(term, Set.of());
    }

    /** Whether words that begin at {@code start} are the term, where {@code has} tells whether a word has a stem. */
    static <W> boolean matches(List<W> words, int start, List<String> term, BiPredicate<W, String> has) {
        if (start + term.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            if (!has.test(words.get(start + i), term.get(i))) {
                return false;
            }
        }
        return true;
    }
}
