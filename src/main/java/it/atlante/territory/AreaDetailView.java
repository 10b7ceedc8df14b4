package it.atlante.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import it.atlante.search.ResourceView.SourceView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area with all that is known of it.
 *
 * @param within areas of other kinds in which its point lies
 * @param geometry GeoJSON MultiPolygon, longitude first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaDetailView(
        @JsonUnwrapped AreaView area,
        @Nullable String description,
        double squareKilometres,
        @Nullable LocalDate validFrom,
        @Nullable DesignationView designation,
        SourceView source,
        @Nullable LocalDate verifiedOn,
        @Nullable String verifiedBy,
        List<AreaView> within,

        @Schema(type = "object", description = "GeoJSON MultiPolygon, longitude first") @JsonRawValue
        String geometry) {

    /** Who called it disadvantaged, when, and by which thresholds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DesignationView(
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable String rule) {}
}
