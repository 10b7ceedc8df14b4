package it.atlante.ingest.matching;

import java.util.List;

/**
 * How alike two records are.
 *
 * @param score 0 to 1; 1 is certain, 0 excluded
 * @param reasons what speaks for it, then what speaks against
 */
public record Likeness(double score, List<Reason> reasons) {

    /** From here on a person is asked. Chosen on made duplicates of real names: see {@code MatchingMeasuresTest}. */
    public static final double THRESHOLD = 0.6;

    public Likeness {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + " is not between 0 and 1");
        }
        reasons = List.copyOf(reasons);
    }

    boolean isWorthAsking() {
        return score >= THRESHOLD;
    }
}
