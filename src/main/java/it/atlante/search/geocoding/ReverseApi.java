package it.atlante.search.geocoding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.address.Geocoder;
import it.atlante.address.Nearest;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.geo.GeoPoint;
import it.atlante.search.SpokenLanguage;
import it.atlante.search.Values;
import it.atlante.search.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reverse", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "addresses")
class ReverseApi {

    private final Geocoder geocoder;
    private final AreaLookup areas;
    private final Wording wording;
    private final Viewers viewers;

    ReverseApi(Geocoder geocoder, AreaLookup areas, Wording wording, Viewers viewers) {
        this.geocoder = geocoder;
        this.areas = areas;
        this.wording = wording;
        this.viewers = viewers;
    }

    /**
     * What is at a point.
     *
     * @param nearest the nearest known house number within a kilometre; absent when there is none
     * @param areas in use around the point, borders included
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reverse(@Nullable Nearest nearest, List<AreaAround> areas) {}

    /** An area around a point. */
    record AreaAround(
            String id, @Schema(example = "NIL:PGT2030:20") String key, String kind, String kindLabel, String name) {}

    @GetMapping
    @Operation(operationId = "reverse", summary = "The house number nearest to a point, and the areas around it")
    @Parameter(
            name = "lat",
            in = ParameterIn.QUERY,
            required = true,
            description = "Latitude, WGS 84",
            schema = @Schema(type = "number", example = "45.4384"))
    @Parameter(
            name = "lon",
            in = ParameterIn.QUERY,
            required = true,
            description = "Longitude, WGS 84",
            schema = @Schema(type = "number", example = "9.2070"))
    Reverse reverse(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, Set.of("lat", "lon", SpokenLanguage.PARAMETER));
        GeoPoint point = point(new Values(parameters));
        Locale locale = SpokenLanguage.of(request);
        Audience audience = viewers.current().audience();
        List<AreaAround> around = areas.containing(point).stream()
                .filter(area ->
                        area.visibleTo(audience) && areas.current(area.kind()).contains(area))
                .map(area -> view(area, locale))
                .toList();
        return new Reverse(geocoder.reverse(point).orElse(null), around);
    }

    private static GeoPoint point(Values values) {
        for (String name : List.of("lat", "lon")) {
            if (values.number(name) == null) {
                throw new InvalidField(name, "", "given: decimal degrees, such as lat=45.4384&lon=9.2070");
            }
        }
        MultiValueMap<String, String> pair = new LinkedMultiValueMap<>();
        pair.add("point", values.number("lat") + "," + values.number("lon"));
        return java.util.Objects.requireNonNull(new Values(pair).point("point"));
    }

    private AreaAround view(AreaRef area, Locale locale) {
        return new AreaAround(
                area.id().toString(),
                area.key(),
                area.kind().name(),
                wording.areaKind(area.kind(), locale),
                area.name());
    }
}
