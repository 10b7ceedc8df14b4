package it.atlante.search.engine;

import it.atlante.catalogue.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Order and page. Paging is by key: a page begins after the last hit of the one before, whatever was added or removed meanwhile.
 *
 * @param limit hits on the page, 0 to 500 (0 for counts alone)
 * @param after the cursor that the previous page gave; null for the first page
 */
public record Paging(Sort sort, int limit, @Nullable String after) {

    public static final int MAX_LIMIT = 500;
    public static final Paging FIRST = new Paging(Sort.RELEVANCE, 20, null);

    public Paging {
        if (limit < 0 || limit > MAX_LIMIT) {
            throw new InvalidField("limit", limit, "a whole number from 0 to " + MAX_LIMIT);
        }
    }
}
