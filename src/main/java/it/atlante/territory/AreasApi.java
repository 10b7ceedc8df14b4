package it.atlante.territory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.geo.GeoPoint;
import it.atlante.search.SpokenLanguage;
import it.atlante.search.Values;
import it.atlante.search.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/areas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "areas")
class AreasApi {

    private static final String ALL = "all";

    private final VisibleAreas areas;
    private final AreaDetailViews details;
    private final AreaSummaries summaries;
    private final Wording wording;
    private final Viewers viewers;

    AreasApi(VisibleAreas areas, AreaDetailViews details, AreaSummaries summaries, Wording wording, Viewers viewers) {
        this.areas = areas;
        this.details = details;
        this.summaries = summaries;
        this.wording = wording;
        this.viewers = viewers;
    }

    /** Areas without outlines. */
    record AreaList(List<AreaView> areas) {}

    @GetMapping
    @Operation(operationId = "areas", summary = "The areas in use, of a kind or of all kinds, by code")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            required = true,
            description = "Kind of area, or `all`",
            schema = @Schema(type = "string", example = "NIL"))
    AreaList list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        String kind = only(parameters, "kind");
        if (kind == null) {
            throw new InvalidField("kind", "", "given: a kind of area such as NIL, or all");
        }
        Stream<AreaKind> kinds =
                kind.equals(ALL) ? Arrays.stream(AreaKind.values()) : Stream.of(VisibleAreas.kind(kind));
        Audience audience = viewers.current().audience();
        return list(kinds.flatMap(wanted -> areas.listCurrent(wanted, audience).stream()), request);
    }

    @GetMapping("/at")
    @Operation(operationId = "areasAt", summary = "The areas in use around a point, borders included")
    @Parameter(
            name = "point",
            in = ParameterIn.QUERY,
            required = true,
            description = "Latitude, longitude",
            schema = @Schema(type = "string", example = "45.4950,9.2260"))
    AreaList at(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        only(parameters, "point");
        GeoPoint point = new Values(parameters).point("point");
        if (point == null) {
            throw new InvalidField("point", "", "given: lat,lon in decimal degrees, such as 45.4642,9.1900");
        }
        return list(areas.listAround(point, viewers.current().audience()).stream(), request);
    }

    @GetMapping("/{idOrKey}")
    @Operation(operationId = "area", summary = "An area with its outline, provenance and the areas that it lies in")
    AreaDetailView find(
            @Parameter(description = "Id, or key KIND:vintage:code") @PathVariable String idOrKey,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, Set.of(SpokenLanguage.PARAMETER));
        Audience audience = viewers.current().audience();
        return details.of(areas.get(idOrKey, audience), audience, SpokenLanguage.of(request));
    }

    @GetMapping("/{idOrKey}/summary")
    @Operation(
            operationId = "areaSummary",
            summary = "What an area holds: counts, places in housing, organisations, freshness")
    AreaSummary summary(
            @Parameter(description = "Id, or key KIND:vintage:code") @PathVariable String idOrKey,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, Set.of(SpokenLanguage.PARAMETER));
        Audience audience = viewers.current().audience();
        AreaRef area = areas.get(idOrKey, audience);
        return summaries.of(area.id(), audience, SpokenLanguage.of(request));
    }

    private AreaList list(Stream<AreaRef> refs, HttpServletRequest request) {
        Locale locale = SpokenLanguage.of(request);
        return new AreaList(refs.map(area -> AreaView.of(area, wording, locale)).toList());
    }

    private static @org.jspecify.annotations.Nullable String only(
            MultiValueMap<String, String> parameters, String name) {
        Values.refuseUnknown(parameters, Set.of(name, SpokenLanguage.PARAMETER));
        return new Values(parameters).text(name);
    }
}
