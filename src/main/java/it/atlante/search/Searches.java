package it.atlante.search;

import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.search.SearchAnswer.FacetValue;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads a question, asks the engine for the current viewer and writes the answer. */
@Component
class Searches {

    private final SearchParameters parameters;
    private final SearchEngine engine;
    private final ResourceViews views;
    private final Wording wording;
    private final QualityCounts qualityCounts;
    private final Viewers viewers;

    Searches(
            SearchParameters parameters,
            SearchEngine engine,
            ResourceViews views,
            Wording wording,
            QualityCounts qualityCounts,
            Viewers viewers) {
        this.qualityCounts = qualityCounts;
        this.parameters = parameters;
        this.engine = engine;
        this.views = views;
        this.wording = wording;
        this.viewers = viewers;
    }

    SearchAnswer answer(MultiValueMap<String, String> asked, Locale locale) {
        SearchQuery query = parameters.parse(asked, viewers.current().audience(), Set.of());
        SearchResult result = engine.search(query);
        List<ResourceView> hits =
                result.hits().stream().map(hit -> views.of(hit, query, locale)).toList();
        Map<String, List<FacetValue>> facets = facets(result, query, locale);
        if (new Values(asked).list("facets").contains(SearchParameters.MINIMUM_QUALITY)) {
            facets.put(SearchParameters.MINIMUM_QUALITY, qualities(query, locale));
        }
        return new SearchAnswer(result.total(), hits, facets, result.next());
    }

    private Map<String, List<FacetValue>> facets(SearchResult result, SearchQuery query, Locale locale) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, Long> counts = result.facets().get(dimension);
            if (counts != null) {
                facets.put(
                        dimension.parameter(),
                        counts.entrySet().stream()
                                .map(count -> new FacetValue(
                                        count.getKey(),
                                        label(dimension, count.getKey(), query.audience(), locale),
                                        count.getValue()))
                                .toList());
            }
        }
        return facets;
    }

    private List<FacetValue> qualities(SearchQuery query, Locale locale) {
        return qualityCounts.of(query).entrySet().stream()
                .map(count -> new FacetValue(
                        count.getKey().toString(),
                        wording.text("quality.least", locale, count.getKey()),
                        count.getValue()))
                .toList();
    }

    private String label(Dimension dimension, String value, Audience audience, Locale locale) {
        return dimension == Dimension.ORGANISATION
                ? engine.find(value, audience).map(ResourceDocument::name).orElse(value)
                : wording.value(dimension, value, locale);
    }
}
