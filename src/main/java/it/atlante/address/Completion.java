package it.atlante.address;

import java.util.List;

/** Streets that begin as what was typed so far does. */
final class Completion {

    private Completion() {}

    /** Streets that have all words but the last, and one that begins with the last; in the order of names. */
    static List<Street> streets(Gazetteer gazetteer, WrittenAddress typed, int limit) {
        List<String> words = typed.words();
        if (words.isEmpty() || words.getLast().length() < 2) {
            return List.of();
        }
        List<String> whole = words.subList(0, words.size() - 1);
        return gazetteer.streets().withWordFrom(words.getLast()).stream()
                .filter(street -> street.words().containsAll(whole))
                .filter(street -> typed.kind() == null || typed.kind().equals(street.kind()))
                .sorted(java.util.Comparator.comparing(Street::name).thenComparing(Street::id))
                .limit(limit)
                .toList();
    }
}
