package it.atlante.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The streets by their words, mistyped ones too. Immutable. */
final class Streets {

    /** Candidates that are compared in full: more than share any but the most common words. */
    private static final int ENOUGH = 2_000;

    private final List<Street> streets;
    private final Index words;
    private final Index compact;

    /** Streets by a text of theirs. */
    private static final class Index {
        private final Map<String, Integer> ids = new HashMap<>();
        private final java.util.TreeMap<String, Integer> sorted;
        private final int[][] postings;
        private final TypoIndex typos;

        Index(Map<String, List<Integer>> streetsByText) {
            List<String> texts = List.copyOf(streetsByText.keySet());
            this.postings = new int[texts.size()][];
            for (int id = 0; id < texts.size(); id++) {
                ids.put(texts.get(id), id);
                postings[id] = streetsByText.getOrDefault(texts.get(id), List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
            this.sorted = new java.util.TreeMap<>(ids);
            this.typos = new TypoIndex(texts);
        }

        int[] find(String text, boolean forgiving) {
            Integer exact = ids.get(text);
            if (exact != null && !forgiving) {
                return postings[exact];
            }
            return IntStream.of(typos.near(text))
                    .flatMap(id -> Arrays.stream(postings[id]))
                    .toArray();
        }
    }

    Streets(List<Street> streets) {
        this.streets = List.copyOf(streets);
        Map<String, List<Integer>> byWord = new HashMap<>();
        Map<String, List<Integer>> byCompact = new HashMap<>();
        for (Street street : streets) {
            for (String word : new LinkedHashSet<>(street.words())) {
                byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(street.id());
            }
            byCompact
                    .computeIfAbsent(street.compact(), any -> new ArrayList<>())
                    .add(street.id());
        }
        this.words = new Index(byWord);
        this.compact = new Index(byCompact);
    }

    int size() {
        return streets.size();
    }

    Street get(int id) {
        return streets.get(id);
    }

    /** The streets that have a word beginning so. */
    List<Street> withWordFrom(String beginning) {
        Set<Integer> found = new java.util.TreeSet<>();
        words.sorted.tailMap(beginning).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(beginning))
                .limit(ENOUGH)
                .forEach(entry -> IntStream.of(words.postings[entry.getValue()]).forEach(found::add));
        return found.stream().map(streets::get).toList();
    }

    /** Whether some street has the word in its name: then it is a word and hardly a mistyped one. */
    boolean isWord(String word) {
        return words.ids.containsKey(word);
    }

    /**
     * Streets that may be meant, the most telling words first.
     *
     * @param forgiving whether words that are known may be mistyped others all the same
     */
    List<Street> candidates(List<String> asked, boolean forgiving) {
        List<int[]> lists = new ArrayList<>();
        for (String word : asked) {
            if (word.length() > 1) {
                lists.add(words.find(word, forgiving || !isWord(word)));
            }
        }
        lists.removeIf(list -> list.length == 0);
        lists.sort(Comparator.comparingInt(list -> list.length));
        Set<Integer> found = new LinkedHashSet<>();
        for (int id : compact.find(String.join("", asked), true)) {
            found.add(id);
        }
        for (int[] list : lists) {
            if (!found.isEmpty() && found.size() + list.length > ENOUGH) {
                break;
            }
            for (int id : list) {
                found.add(id);
            }
        }
        return found.stream().map(streets::get).toList();
    }
}
