package it.atlante.territory.pages;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.area.Areas;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.Filters;
import it.atlante.search.engine.Hit;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.Place;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import it.atlante.territory.AreaIndicators;
import it.atlante.territory.AreaSummaries;
import it.atlante.territory.VisibleAreas;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes the pages of areas, from what their viewer may see. */
@Component
class AreaPages {

    private final VisibleAreas visible;
    private final Areas areas;
    private final AreaSummaries summaries;
    private final AreaIndicators indicators;
    private final SearchEngine engine;
    private final Clock clock;

    AreaPages(
            VisibleAreas visible,
            Areas areas,
            AreaSummaries summaries,
            AreaIndicators indicators,
            SearchEngine engine,
            Clock clock) {
        this.visible = visible;
        this.areas = areas;
        this.summaries = summaries;
        this.indicators = indicators;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * An area in the list.
     *
     * @param count resources in it
     */
    record Line(AreaRef area, long count) {}

    /** The areas of a kind with what they hold, by name. */
    List<Line> list(AreaKind kind, Audience audience) {
        Collator italian = Collator.getInstance(Locale.ITALIAN);
        return visible.listCurrent(kind, audience).stream()
                .map(area ->
                        new Line(area, engine.search(within(area, audience, 0)).total()))
                .sorted((one, other) ->
                        italian.compare(one.area().name(), other.area().name()))
                .toList();
    }

    /** @throws it.atlante.search.UnknownRecord when there is no such area */
    AreaPage of(String idOrKey, Audience audience, Locale locale) {
        AreaRef area = visible.get(idOrKey, audience);
        return new AreaPage(
                summaries.of(area.id(), audience, locale),
                visible.listAround(area.representative(), audience).stream()
                        .filter(other -> other.kind() != area.kind())
                        .toList(),
                touching(area, audience),
                landmarks(area, audience),
                indicators.listNewest(area, AreaIndicators.Wanted.ALL, audience, locale),
                locale);
    }

    /** Disadvantaged areas that share some ground with the area; a common border alone is no ground. */
    private List<AreaRef> touching(AreaRef area, Audience audience) {
        if (area.kind() == AreaKind.DISADVANTAGED) {
            return List.of();
        }
        Geometry shape = shape(area.id());
        return visible.listCurrent(AreaKind.DISADVANTAGED, audience).stream()
                .filter(other -> {
                    Geometry its = shape(other.id());
                    return shape.intersects(its) && !shape.touches(its);
                })
                .toList();
    }

    private Geometry shape(UUID id) {
        Area record =
                areas.findById(id).orElseThrow(() -> new IllegalStateException("area " + id + " is in memory alone"));
        return record.details().shape();
    }

    private List<AreaPage.Place> landmarks(AreaRef area, Audience audience) {
        SearchQuery query = within(area, audience, Paging.MAX_LIMIT)
                .withFilters(Filters.NONE.with(Dimension.FAMILY, Set.of(Family.LANDMARK.code())));
        return engine.search(query).hits().stream()
                .map(Hit::document)
                .map(document -> new AreaPage.Place(
                        document.name(),
                        "/risorse/" + Family.LANDMARK.code() + "/" + document.recordId(),
                        document.verification().demonstration()))
                .toList();
    }

    private SearchQuery within(AreaRef area, Audience audience, int limit) {
        return SearchQuery.everything(audience, LocalDateTime.now(clock))
                .withPlace(Place.inAreas(List.of(area.id().toString())))
                .withPaging(new Paging(Sort.RELEVANCE, limit, null));
    }
}
