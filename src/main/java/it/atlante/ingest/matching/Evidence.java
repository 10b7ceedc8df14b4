package it.atlante.ingest.matching;

import it.atlante.ingest.matching.Reason.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers what speaks for and against two records being one. Each piece for takes its share of the doubt that is left (noisy or), each piece
 * against cuts the whole by its factor. For one comparison.
 */
final class Evidence {

    private final List<Reason> reasons = new ArrayList<>();
    private double doubt = 1;
    private double factor = 1;

    /** @param share 0 to 1: how much of the remaining doubt it takes away */
    Evidence plus(double share, Reason reason) {
        doubt *= 1 - share;
        reasons.add(reason);
        return this;
    }

    /** @param cut 0 to 1: what is left of the score; 0 excludes */
    Evidence against(double cut, Reason reason) {
        factor *= cut;
        reasons.add(reason);
        return this;
    }

    boolean has(Code code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }

    Likeness likeness() {
        List<Reason> sorted = new ArrayList<>(reasons);
        sorted.sort(Comparator.comparing(reason -> reason.code().against()));
        return new Likeness((1 - doubt) * factor, sorted);
    }
}
