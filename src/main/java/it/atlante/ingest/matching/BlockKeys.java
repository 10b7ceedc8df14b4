package it.atlante.ingest.matching;

import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What two records must share, at least one of it, to be compared at all. A key that many records have brings nobody together: see
 * {@link KeyIndex}.
 */
final class BlockKeys {

    /** Side of a cell: about 220 m north to south, 160 m west to east in Milan. */
    private static final double CELL_DEGREES = 0.002;

    /** Pairs of words grow with their square; longer names are told apart by their first words. */
    private static final int MOST_WORDS = 7;

    private static final int SHORTEST_MISTYPED = 5;

    /** The longest words of a name are its rarest, more often than not; each costs as many keys as it has letters. */
    private static final int MOST_MISTYPED = 2;

    private BlockKeys() {}

    static Set<String> of(Card card) {
        Set<String> keys = new HashSet<>();
        if (card.identity().taxCode() != null) {
            keys.add("tax " + card.identity().taxCode());
        }
        if (card.identity().runts() != null) {
            keys.add("runts " + card.identity().runts());
        }
        card.contacts().phones().forEach(it -> keys.add("phone " + it));
        card.contacts().emails().forEach(it -> keys.add("mail " + it));
        card.contacts().domains().forEach(it -> keys.add("domain " + it));
        card.contacts().hosts().forEach(it -> keys.add("host " + it));
        card.names().forEach(name -> ofName(name, card, keys));
        ofPlace(card, keys);
        return keys;
    }

    private static void ofName(NameWords name, Card card, Set<String> keys) {
        keys.add("name " + name.sorted());
        keys.add("name " + name.compact());
        if (name.words().size() == 1) {
            keys.add("initials " + name.words().getFirst());
        }
        keys.add("initials " + name.initials());
        List<String> words = name.words().stream().distinct().limit(MOST_WORDS).toList();
        for (String word : words) {
            keys.add("word " + word);
            keys.add("sounds " + skeleton(word));
            if (card.organisation() != null) {
                keys.add("of " + card.organisation().id() + " " + word);
            }
        }
        words.stream()
                .filter(word -> word.length() >= SHORTEST_MISTYPED)
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_MISTYPED)
                .forEach(word -> ofMistyped(word, keys));
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                String one = skeleton(words.get(i));
                String other = skeleton(words.get(j));
                keys.add("two " + (one.compareTo(other) < 0 ? one + " " + other : other + " " + one));
            }
        }
        GeoPoint point = card.place().point();
        if (point != null) {
            for (String word : words) {
                keys.add("near " + Math.round(point.lat() / CELL_DEGREES) + " " + Math.round(point.lon() / CELL_DEGREES)
                        + " " + word);
                keys.add("near " + (long) Math.floor(point.lat() / CELL_DEGREES) + "f "
                        + (long) Math.floor(point.lon() / CELL_DEGREES) + " " + word);
            }
        }
    }

    /** The word without each of its letters: two words with one mistake between them share one of these (Garbe's symmetric deletes). */
    private static void ofMistyped(String word, Set<String> keys) {
        keys.add("typed " + word);
        for (int i = 0; i < word.length(); i++) {
            keys.add("typed " + word.substring(0, i) + word.substring(i + 1));
        }
    }

    private static void ofPlace(Card card, Set<String> keys) {
        StreetNumber address = card.place().address();
        if (address != null && address.number() != null) {
            keys.add("house " + address.street() + " " + address.number());
            if (card.type() != RecordType.LOCATION) {
                card.names().stream()
                        .flatMap(name -> name.words().stream())
                        .forEach(word -> keys.add("house " + address.street() + " " + address.number() + " " + word));
            }
        }
        for (UUID location : card.place().locationIds()) {
            keys.add("place " + location);
        }
    }

    /** The first letter and the consonants after it, double ones once: the same for most mistyped forms of a word. */
    static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean vowel = "aeiou".indexOf(letter) >= 0;
            boolean repeated = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == letter;
            if (i == 0 || !vowel && !repeated) {
                skeleton.append(letter);
            }
        }
        return skeleton.toString();
    }
}
