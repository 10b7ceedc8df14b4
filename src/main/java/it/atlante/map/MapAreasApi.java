package it.atlante.map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.search.SpokenLanguage;
import it.atlante.search.Values;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.Place;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import it.atlante.territory.VisibleAreas;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/map/areas")
@Tag(name = "map")
class MapAreasApi {

    /** A city on a screen. */
    private static final int DEFAULT_ZOOM = 12;

    private static final int MAX_ZOOM = 20;

    private final Outlines outlines;
    private final SearchEngine engine;
    private final Viewers viewers;
    private final Clock clock;

    MapAreasApi(Outlines outlines, SearchEngine engine, Viewers viewers, Clock clock) {
        this.outlines = outlines;
        this.engine = engine;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping(produces = {"application/geo+json", "application/json"})
    @Operation(
            operationId = "mapAreas",
            summary = "Outlines of the areas in use, simplified for a zoom level, as GeoJSON")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            required = true,
            description = "Kind of area",
            schema = @Schema(type = "string", example = "NIL"))
    @Parameter(
            name = "zoom",
            in = ParameterIn.QUERY,
            description = "Zoom level for which the outlines are simplified, 0 to 20",
            schema = @Schema(type = "integer", minimum = "0", maximum = "20", defaultValue = "12"))
    @Parameter(
            name = "counts",
            in = ParameterIn.QUERY,
            description = "Whether to count the resources of each area",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    AreaFeatures areas(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, Set.of("kind", "zoom", "counts", SpokenLanguage.PARAMETER));
        SpokenLanguage.of(request);
        Values values = new Values(parameters);
        String kind = values.text("kind");
        if (kind == null) {
            throw new InvalidField("kind", "", "given: a kind of area such as NIL");
        }
        boolean counted = counts(values);
        Audience audience = viewers.current().audience();
        List<AreaFeatures.Feature> features = outlines.of(VisibleAreas.kind(kind), zoom(values)).stream()
                .filter(outline -> outline.area().visibleTo(audience))
                .map(outline -> feature(outline, counted ? count(outline.area(), audience) : null))
                .toList();
        return new AreaFeatures("FeatureCollection", features);
    }

    private static boolean counts(Values values) {
        String counts = values.textOr("counts", "false");
        Values.requireOneOf("counts", Set.of(counts), List.of("true", "false"));
        return counts.equals("true");
    }

    private static int zoom(Values values) {
        Integer zoom = values.wholeNumber("zoom");
        if (zoom != null && (zoom < 0 || zoom > MAX_ZOOM)) {
            throw new InvalidField("zoom", zoom, "a whole number from 0 to " + MAX_ZOOM);
        }
        return zoom == null ? DEFAULT_ZOOM : zoom;
    }

    private long count(AreaRef area, Audience audience) {
        return engine.search(SearchQuery.everything(audience, LocalDateTime.now(clock))
                        .withPlace(Place.inAreas(List.of(area.id().toString())))
                        .withPaging(new Paging(Sort.RELEVANCE, 0, null)))
                .total();
    }

    private static AreaFeatures.Feature feature(Outlines.Outline outline, @Nullable Long count) {
        AreaRef area = outline.area();
        String id = area.id().toString();
        return new AreaFeatures.Feature(
                "Feature",
                id,
                new AreaFeatures.Properties(
                        id, area.key(), area.code(), area.name(), area.approximate(), area.demonstration(), count),
                outline.geometry());
    }
}
