package it.atlante.search.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A result.
 *
 * @param document the whole document: whoever writes an answer takes the place of the query's audience from it and no other
 * @param points the sum of {@code Ranking}
 * @param textMatch the tier of the text; null when no text was asked
 * @param matchedFields names of the index fields in which words were found, for "why"
 * @param distanceMeters from the point of the question to the disclosed point; null when one of them is missing
 */
public record Hit(
        ResourceDocument document,
        int points,
        Ranking.@Nullable TextMatch textMatch,
        Set<String> matchedFields,
        @Nullable Double distanceMeters) {}
