package it.atlante.search.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param total exact number of results, over all pages
 * @param hits the page
 * @param facets counts by value, the most frequent first, ties by value. The count of a value is the length of the list that one would get
 *     with this value alone chosen in its dimension, all other filters kept
 * @param next cursor of the next page; null on the last one
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Dimension, Map<String, Long>> facets,
        @Nullable String next) {}
