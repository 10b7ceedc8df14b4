package it.atlante.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param total over all pages
 * @param facets by parameter name of the dimension
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
        @Schema(description = "Exact number of results over all pages")
        long total,

        @Schema(description = "The results of this page, in order")
        List<ResourceView> hits,

        @Schema(
                description = "Counts by parameter name. A count is the length of the list with this value alone chosen"
                        + " in its dimension and all other filters kept")
        Map<String, List<FacetValue>> facets,

        @Schema(description = "Value of `after` for the next page; absent on the last one") @Nullable
        String next) {

    /** A value that one may filter by, and how many results it would leave. */
    record FacetValue(String value, String label, long count) {}
}
