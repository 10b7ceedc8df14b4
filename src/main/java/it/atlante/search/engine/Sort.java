package it.atlante.search.engine;

import java.util.Locale;

/** The order of results. Ties are always broken by id, so that every engine and every page gives the same order. */
public enum Sort {
    /** Most points of {@code Ranking} first; then the nearer, where a point is given. */
    RELEVANCE,
    /** The nearer first; what has no point last. Needs a point. */
    DISTANCE,
    /** The latest vouched for first; what nobody vouches for last. */
    FRESHNESS,
    /** Most free places first. */
    PLACES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
