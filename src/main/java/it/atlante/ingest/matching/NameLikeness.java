package it.atlante.ingest.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How alike two names are: the weight of the words that they share, with typing mistakes, abbreviations and initials counted a little less,
 * beside the weight of all (a soft Dice coefficient).
 *
 * @param value 0 to 1
 * @param kind in what way they are alike
 * @param onlyOne words that only the first name has, and nothing like them in the other; so for the other
 */
record NameLikeness(double value, Kind kind, List<String> onlyOne, List<String> onlyOther) {

    enum Kind {
        SAME_NAME,
        SAME_NAME_WITHOUT_FORM,
        SAME_WORDS,
        INITIALS,
        SIMILAR_NAME
    }

    /** A word and its abbreviation, an initial, a mistyped word: nearly the same. */
    private static final double ABBREVIATED = 0.85;

    private static final double INITIAL = 0.7;
    private static final double MISTYPED = 0.9;

    static NameLikeness of(NameWords one, NameWords other, Rarity rarity) {
        if (one.folded().equals(other.folded())) {
            return same(Kind.SAME_NAME, one, rarity);
        }
        if (one.words().equals(other.words()) || one.compact().equals(other.compact())) {
            return same(Kind.SAME_NAME_WITHOUT_FORM, one, rarity);
        }
        if (one.sorted().equals(other.sorted())) {
            return same(Kind.SAME_WORDS, one, rarity);
        }
        if (abbreviates(one, other) || abbreviates(other, one)) {
            return new NameLikeness(0.8, Kind.INITIALS, List.of(), List.of());
        }
        return similar(one, other, rarity);
    }

    /** Two names made of nothing but common words may well be those of two bodies. */
    private static NameLikeness same(Kind kind, NameWords name, Rarity rarity) {
        return new NameLikeness(told(rarity.of(name.words())), kind, List.of(), List.of());
    }

    private static double told(double weight) {
        return weight >= 1 ? 1 : 0.6 + 0.4 * weight;
    }

    private static boolean abbreviates(NameWords brief, NameWords whole) {
        return brief.words().size() == 1
                && brief.words().getFirst().length() >= 3
                && brief.words().getFirst().equals(whole.initials());
    }

    private static NameLikeness similar(NameWords one, NameWords other, Rarity rarity) {
        List<String> left = new ArrayList<>(other.words());
        List<String> onlyOne = new ArrayList<>();
        double shared = 0;
        double all = 0;
        for (String word : one.words()) {
            Optional<Pair> best = best(word, left);
            if (best.isEmpty()) {
                onlyOne.add(word);
                all += rarity.of(word);
            } else {
                String match = best.get().word();
                left.remove(match);
                // A mistyped word is a rare one only because of the mistake.
                double weight = Math.min(rarity.of(word), rarity.of(match));
                shared += 2 * weight * best.get().value();
                all += 2 * weight;
            }
        }
        all += rarity.of(left);
        double value = all == 0 ? 0 : shared / all;
        return new NameLikeness(value * told(shared / 2), Kind.SIMILAR_NAME, List.copyOf(onlyOne), List.copyOf(left));
    }

    private record Pair(String word, double value) {}

    private static Optional<Pair> best(String word, List<String> candidates) {
        @Nullable Pair best = null;
        for (String candidate : candidates) {
            double value = alike(word, candidate);
            if (value > 0 && (best == null || value > best.value())) {
                best = new Pair(candidate, value);
            }
        }
        return Optional.ofNullable(best);
    }

    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        String brief = one.length() <= other.length() ? one : other;
        String whole = one.length() <= other.length() ? other : one;
        if (Character.isDigit(brief.charAt(0)) || Character.isDigit(whole.charAt(0))) {
            return 0;
        }
        if (brief.length() == 1) {
            return whole.charAt(0) == brief.charAt(0) ? INITIAL : 0;
        }
        if (brief.length() >= 3 && whole.length() >= brief.length() + 2 && whole.startsWith(brief)) {
            return ABBREVIATED;
        }
        return Mistyping.isOne(brief, whole) ? MISTYPED : 0;
    }
}
