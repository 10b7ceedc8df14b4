package it.atlante.search;

import it.atlante.catalogue.quality.QualityRules;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How many results have at least each score. A score changes with the day, so it is no value that an engine could count: each minimum is a
 * question of its own, without hits.
 */
@Component
public class QualityCounts {

    private final SearchEngine engine;

    QualityCounts(SearchEngine engine) {
        this.engine = engine;
    }

    /** Results by minimum, from the lowest: what choosing that minimum instead of the question's would give. */
    public Map<Integer, Long> of(SearchQuery query) {
        SearchQuery counting = query.withFacets(Set.of()).withPaging(new Paging(Sort.RELEVANCE, 0, null));
        Map<Integer, Long> counts = new LinkedHashMap<>();
        for (int minimum : QualityRules.MINIMUMS) {
            SearchQuery asked = counting.withFilters(query.filters().withMinimumQuality(minimum));
            counts.put(minimum, engine.search(asked).total());
        }
        return counts;
    }
}
