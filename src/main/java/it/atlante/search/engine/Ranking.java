package it.atlante.search.engine;

/**
 * How results are ranked by relevance: the sum of the points below, which every engine gives alike and every hit can show. Equal sums are
 * ordered by distance where a point is given, then by id.
 *
 * <p>The text of a question earns the points of the best tier in which <em>all</em> of its words are found; a signal adds its points when it
 * holds. Ten points separate the tiers from {@link TextMatch#NAME_IS} to {@link TextMatch#SOME_WORDS}: a nearer or fresher resource can
 * overtake one of the next tier, and not one of the tier after that.
 */
public final class Ranking {

    private Ranking() {}

    /** Where the words of the question were found. */
    public enum TextMatch {
        /** The whole name is what was typed. */
        NAME_IS(80),
        /** All words in the name, in any inflection, or their synonyms. */
        NAME(70),
        /** All words in the labels: category, target group, phase, programme, unit, language. */
        LABELS(60),
        /** All words in name, labels and organisation taken together. */
        HEADLINE(50),
        /** All words in everything that is written of it, the address included where the audience may see it. */
        ANYWHERE(40),
        /** As before, the last word only begun. */
        BEGUN(30),
        /** As before, with a letter or two mistyped. */
        MISTYPED(20),
        /** Most of the words: two of three at least. */
        SOME_WORDS(10);

        private final int points;

        TextMatch(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }

    /** Distance from the point of the question: the points of the narrowest ring that holds the place. */
    public enum Ring {
        WITHIN_250(250, 12),
        WITHIN_500(500, 10),
        WITHIN_1000(1_000, 8),
        WITHIN_1500(1_500, 6),
        WITHIN_3000(3_000, 4),
        WITHIN_5000(5_000, 2);

        private final int meters;
        private final int points;

        Ring(int meters, int points) {
            this.meters = meters;
            this.points = points;
        }

        public int meters() {
            return meters;
        }

        public int points() {
            return points;
        }
    }

    /** Open at the time of the question. */
    public static final int OPEN_POINTS = 5;

    /** Somebody vouched for it within {@link #FRESH_DAYS}. */
    public static final int FRESH_POINTS = 3;

    /** A quarter: the rhythm at which the network reviews its records. */
    public static final int FRESH_DAYS = 92;

    /** Housing with free places. */
    public static final int PLACES_POINTS = 3;
}
