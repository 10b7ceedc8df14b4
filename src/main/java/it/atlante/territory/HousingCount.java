package it.atlante.territory;

import it.atlante.catalogue.housing.Capacity;
import it.atlante.search.Wording;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.Filters;
import it.atlante.search.engine.Hit;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.SearchResult;
import it.atlante.search.engine.Sort;
import it.atlante.territory.AreaSummary.HousingPlaces;
import it.atlante.territory.AreaSummary.UnitPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up the places of the housing that a search finds. */
final class HousingCount {

    private final SearchEngine engine;
    private final Wording wording;
    private final Locale locale;

    HousingCount(SearchEngine engine, Wording wording, Locale locale) {
        this.engine = engine;
        this.wording = wording;
        this.locale = locale;
    }

    HousingPlaces of(SearchQuery where) {
        List<List<Capacity>> structures = structures(where);
        List<Capacity> all = structures.stream().flatMap(List::stream).toList();
        List<LocalDate> days = all.stream()
                .filter(capacity -> capacity.available() != null)
                .map(Capacity::updated)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        long unknown = structures.stream()
                .filter(capacities -> capacities.stream().allMatch(capacity -> capacity.available() == null))
                .count();
        return new HousingPlaces(
                structures.size(),
                unknown,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                units(all));
    }

    private List<List<Capacity>> structures(SearchQuery where) {
        SearchQuery housing = where.withFilters(Filters.NONE.with(Dimension.FAMILY, Set.of(Family.HOUSING.code())));
        List<List<Capacity>> structures = new ArrayList<>();
        @Nullable String after = null;
        do {
            SearchResult page = engine.search(housing.withPaging(new Paging(Sort.RELEVANCE, Paging.MAX_LIMIT, after)));
            for (Hit hit : page.hits()) {
                structures.add(hit.document().capacities());
            }
            after = page.next();
        } while (after != null);
        return structures;
    }

    private List<UnitPlaces> units(List<Capacity> capacities) {
        Map<String, List<Capacity>> byUnit =
                capacities.stream().collect(Collectors.groupingBy(Capacity::unit, TreeMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(unit -> new UnitPlaces(
                        unit.getKey(),
                        wording.unit(unit.getKey(), locale),
                        sum(unit.getValue().stream().map(Capacity::maximum).toList()),
                        sum(unit.getValue().stream().map(Capacity::available).toList())))
                .sorted(Comparator.comparingLong(UnitPlaces::maximum).reversed())
                .toList();
    }

    private static long sum(List<@Nullable Integer> numbers) {
        long sum = 0;
        for (@Nullable Integer number : numbers) {
            sum += number == null ? 0 : number;
        }
        return sum;
    }
}
