package it.atlante.territory;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.search.ResourceViews;
import it.atlante.search.Wording;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.Filters;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.Place;
import it.atlante.search.engine.Ranking;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.SearchResult;
import it.atlante.search.engine.Sort;
import it.atlante.territory.AreaSummary.Count;
import it.atlante.territory.AreaSummary.FreshnessCounts;
import it.atlante.territory.AreaSummary.OrganisationsPresent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Summarises what an area holds by searching it: its counts are those of the list. */
@Component
public class AreaSummaries {

    private static final int TOP_ORGANISATIONS = 20;

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final VisibleAreas areas;
    private final Neighbours neighbours;
    private final SearchEngine engine;
    private final Wording wording;
    private final Clock clock;

    AreaSummaries(VisibleAreas areas, Neighbours neighbours, SearchEngine engine, Wording wording, Clock clock) {
        this.areas = areas;
        this.neighbours = neighbours;
        this.engine = engine;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The summary of an area.
     *
     * @throws it.atlante.search.UnknownRecord when there is none that the audience may see
     */
    public AreaSummary of(UUID areaId, Audience audience, Locale locale) {
        AreaRef area = areas.get(areaId.toString(), audience);
        SearchQuery everything = within(area, audience)
                .withFacets(Set.of(
                        Dimension.FAMILY,
                        Dimension.CATEGORY,
                        Dimension.TARGET_GROUP,
                        Dimension.PHASE,
                        Dimension.ORGANISATION));
        SearchResult result = engine.search(everything);
        return new AreaSummary(
                AreaView.of(area, wording, locale),
                result.total(),
                families(result, locale),
                counts(result, Dimension.CATEGORY, locale),
                counts(result, Dimension.TARGET_GROUP, locale),
                counts(result, Dimension.PHASE, locale),
                new HousingCount(engine, wording, locale).of(within(area, audience)),
                organisations(result, audience),
                freshness(result.total(), within(area, audience)),
                neighbours.of(area, audience).stream()
                        .map(other -> AreaView.of(other, wording, locale))
                        .toList());
    }

    /** Areas of the same kind that touch an area, by code. */
    public List<AreaRef> neighbours(AreaRef area, Audience audience) {
        return neighbours.of(area, audience);
    }

    private SearchQuery within(AreaRef area, Audience audience) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        return SearchQuery.everything(audience, now)
                .withPlace(Place.inAreas(List.of(area.id().toString())))
                .withPaging(new Paging(Sort.RELEVANCE, 0, null));
    }

    private List<Count> families(SearchResult result, Locale locale) {
        Map<String, Long> counted = result.facets().getOrDefault(Dimension.FAMILY, Map.of());
        return Arrays.stream(Family.values())
                .map(family -> new Count(
                        family.code(), wording.family(family, locale), counted.getOrDefault(family.code(), 0L)))
                .toList();
    }

    private List<Count> counts(SearchResult result, Dimension dimension, Locale locale) {
        return result.facets().getOrDefault(dimension, Map.of()).entrySet().stream()
                .map(count ->
                        new Count(count.getKey(), wording.value(dimension, count.getKey(), locale), count.getValue()))
                .toList();
    }

    private OrganisationsPresent organisations(SearchResult result, Audience audience) {
        Map<String, Long> counted = result.facets().getOrDefault(Dimension.ORGANISATION, Map.of());
        List<Count> top = counted.entrySet().stream()
                .limit(TOP_ORGANISATIONS)
                .map(count -> new Count(count.getKey(), name(count.getKey(), audience), count.getValue()))
                .toList();
        return new OrganisationsPresent(counted.size(), top);
    }

    private String name(String organisationId, Audience audience) {
        return engine.find(organisationId, audience).map(ResourceDocument::name).orElse(organisationId);
    }

    private FreshnessCounts freshness(long total, SearchQuery within) {
        LocalDate today = within.now().toLocalDate();
        long fresh = since(today.minusDays(Ranking.FRESH_DAYS), within);
        long ageing = since(today.minusDays(ResourceViews.STALE_DAYS), within);
        long dated = since(EVER, within);
        return new FreshnessCounts(fresh, ageing - fresh, dated - ageing, total - dated);
    }

    private long since(LocalDate day, SearchQuery within) {
        return engine.search(within.withFilters(new Filters(Map.of(), null, null, day)))
                .total();
    }
}
