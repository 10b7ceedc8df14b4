package it.atlante.address;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How well the words that somebody wrote fit a street's name, 0 to 1. Given names and titles weigh little, because people leave them out or
 * write an initial; a word that is known elsewhere is hardly a mistyped one.
 */
final class NameMatch {

    private static final double LIGHT = 0.3;
    private static final double OF_SAINT = 0.4;
    private static final double OF_SHORT = 0.25;
    private static final double OF_PARTICLE = 0.1;
    private static final double INITIAL = 0.93;
    private static final double ABBREVIATION = 0.88;

    /** What one wrong letter takes from a word of one letter; a longer word loses less. */
    private static final double OF_MISTAKE = 0.9;

    /** A saint or a number in letters, mistyped. */
    private static final double MISTYPED = 0.8;

    /** What is left of likeness when the word as written is a word of its own. */
    private static final double OTHER_WORD = 0.75;

    private static final Set<String> LONG_PARTICLES =
            Set.of("della", "delle", "dello", "degli", "dell", "dalla", "alla", "dei", "del");

    private final Predicate<String> known;

    NameMatch(Predicate<String> known) {
        this.known = known;
    }

    double score(List<String> asked, Street street) {
        List<String> there = street.words();
        double[] askedWeights = weights(asked);
        double[] weights = weights(there);
        boolean[] taken = new boolean[there.size()];
        double matched = 0;
        double all = 0;
        double[] likenesses = align(asked, there, taken);
        for (int i = 0; i < asked.size(); i++) {
            double weight = likenesses[i] > 0 ? askedWeights[i] : unmatchedWeight(asked.get(i), askedWeights[i]);
            matched += weight * likenesses[i];
            all += weight;
        }
        double core = share(weights, taken, true);
        double light = share(weights, taken, false);
        double byWords = all == 0 ? 0 : matched / all * (0.55 + 0.45 * core) * (0.9 + 0.1 * light);
        return asked.size() == there.size() ? byWords : Math.max(byWords, dividedOtherwise(asked, street));
    }

    private double[] align(List<String> asked, List<String> there, boolean[] taken) {
        double[] likenesses = new double[asked.size()];
        for (int i = 0; i < asked.size(); i++) {
            int at = there.indexOf(asked.get(i));
            while (at >= 0 && taken[at]) {
                int next = there.subList(at + 1, there.size()).indexOf(asked.get(i));
                at = next < 0 ? -1 : at + 1 + next;
            }
            if (at >= 0) {
                taken[at] = true;
                likenesses[i] = 1;
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            int best = -1;
            for (int j = 0; likenesses[i] < 1 && j < there.size(); j++) {
                // "S. Michele" is a saint and no Michele Saponaro: the name by which a street is known is never an
                // initial.
                boolean surname = asked.get(i).length() == 1 && j == there.size() - 1 && j > 0;
                double likeness = taken[j] || surname ? 0 : likeness(asked.get(i), there.get(j));
                if (likeness > likenesses[i]) {
                    likenesses[i] = likeness;
                    best = j;
                }
            }
            if (best >= 0) {
                taken[best] = true;
            }
        }
        return likenesses;
    }

    private double likeness(String asked, String there) {
        if (Character.isDigit(asked.charAt(0)) || Character.isDigit(there.charAt(0))) {
            return NameWords.mistypedNumber(asked, there) ? MISTYPED : 0;
        }
        if (there.equals(NameWords.SAINT) && NameWords.mistypedSaint(asked)) {
            return MISTYPED;
        }
        if (asked.length() == 1 || there.length() == 1) {
            boolean saint = asked.equals("s") && there.equals(NameWords.SAINT);
            return saint ? 1 : asked.charAt(0) == there.charAt(0) ? INITIAL : 0;
        }
        int length = Math.max(asked.length(), there.length());
        if (length >= 4) {
            int max = length >= 9 ? 2 : 1;
            int mistakes = Edits.distance(asked, there, max);
            if (mistakes <= max) {
                return (1 - OF_MISTAKE * mistakes / length) * (known.test(asked) ? OTHER_WORD : 1);
            }
        }
        boolean begins = asked.length() <= 4 && there.length() >= asked.length() + 2 && there.startsWith(asked);
        return begins && !known.test(asked) ? ABBREVIATION : 0;
    }

    /** The same letters with blanks elsewhere, one of them mistyped at most. */
    private static double dividedOtherwise(List<String> asked, Street street) {
        String one = String.join("", asked);
        String other = street.compact();
        int length = Math.max(one.length(), other.length());
        if (length < 6) {
            return 0;
        }
        int mistakes = Edits.distance(one, other, 1);
        return mistakes > 1 ? 0 : 0.98 - OF_MISTAKE * mistakes / length;
    }

    private static double unmatchedWeight(String word, double weight) {
        if (LONG_PARTICLES.stream().anyMatch(particle -> Edits.distance(word, particle, 1) <= 1)) {
            return OF_PARTICLE;
        }
        return word.length() <= 3 && !Character.isDigit(word.charAt(0)) ? Math.min(weight, OF_SHORT) : weight;
    }

    private static double share(double[] weights, boolean[] taken, boolean core) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            if (core == weights[i] >= 1) {
                all += weights[i];
                sum += taken[i] ? weights[i] : 0;
            }
        }
        return all == 0 ? 1 : sum / all;
    }

    private static double[] weights(List<String> words) {
        double[] weights = new double[words.size()];
        boolean core = false;
        for (int i = 0; i < weights.length; i++) {
            String word = words.get(i);
            weights[i] = word.equals(NameWords.SAINT)
                    ? OF_SAINT
                    : GivenNames.contains(word) || word.length() == 1 && !Character.isDigit(word.charAt(0)) ? LIGHT : 1;
            core |= weights[i] >= 1;
        }
        if (!core && weights.length > 0) {
            weights[weights.length - 1] = 1;
        }
        return weights;
    }
}
