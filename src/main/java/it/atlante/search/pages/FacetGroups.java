package it.atlante.search.pages;

import it.atlante.catalogue.Audience;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns the counts of an answer into groups of filters, chosen values first. */
@Component
class FacetGroups {

    /** What the search page counts, in the order in which it shows them. */
    static final List<Dimension> SHOWN = List.of(
            Dimension.FAMILY,
            Dimension.CATEGORY,
            Dimension.TARGET_GROUP,
            Dimension.PHASE,
            Dimension.LANGUAGE,
            Dimension.COST,
            Dimension.PROGRAMME,
            Dimension.ACCESSIBILITY);

    private final CodeNames names;

    FacetGroups(CodeNames names) {
        this.names = names;
    }

    static Set<Dimension> counted() {
        return Set.copyOf(SHOWN);
    }

    List<FacetGroup> of(SearchResult result, PageAddress address, Audience audience, Locale locale) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Dimension dimension : SHOWN) {
            Map<String, Long> counts = new LinkedHashMap<>(result.facets().getOrDefault(dimension, Map.of()));
            List<String> chosen = address.all(dimension.parameter());
            // A chosen value stays in view although nothing matches it any more: it must be possible to let it go.
            chosen.forEach(code -> counts.putIfAbsent(code, 0L));
            if (!counts.isEmpty()) {
                List<FacetGroup.Value> values = new ArrayList<>();
                counts.forEach((code, count) -> values.add(new FacetGroup.Value(
                        code, names.of(dimension, code, audience, locale), count, chosen.contains(code))));
                values.sort(Comparator.comparing(value -> !value.chosen()));
                groups.add(FacetGroup.of(dimension, values));
            }
        }
        return groups;
    }
}
