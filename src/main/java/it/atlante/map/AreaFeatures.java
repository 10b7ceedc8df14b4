package it.atlante.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A GeoJSON FeatureCollection (RFC 7946) of area outlines. */
record AreaFeatures(
        @Schema(allowableValues = "FeatureCollection") String type, List<Feature> features) {

    /** An area. */
    record Feature(
            @Schema(allowableValues = "Feature") String type,
            String id,
            Properties properties,

            @Schema(type = "object", description = "GeoJSON Polygon or MultiPolygon, longitude first") @JsonRawValue
            String geometry) {}

    /**
     * What an outline says.
     *
     * @param approximate true when it is a sketch and not the official boundary
     * @param count resources in the area for this viewer; absent unless asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            String id,
            String key,
            String code,
            String name,
            boolean approximate,
            boolean demonstration,
            @Nullable Long count) {}
}
