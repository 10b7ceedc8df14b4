package it.atlante.benchmark;

import it.atlante.search.engine.Dimension;
import java.util.List;
import java.util.Map;

/**
 * What a nearest search answers, in a form that Atlante and its peers share.
 *
 * @param ids the nearest, nearest first
 * @param facets counts by code; empty where they were not asked
 */
record Answer(long total, List<String> ids, Map<Dimension, Map<String, Long>> facets) {

    Answer withoutFacets() {
        return new Answer(total, ids, Map.of());
    }

    /** @throws IllegalStateException with both, when the other one is not the same */
    void requireSame(String peer, Answer other) {
        if (!equals(other)) {
            throw new IllegalStateException(peer + " answers " + other + ", and Atlante " + this);
        }
    }
}
