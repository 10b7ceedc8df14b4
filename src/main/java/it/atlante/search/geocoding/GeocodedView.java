package it.atlante.search.geocoding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import it.atlante.geo.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the geocoder.
 *
 * @param grade how near it comes to the door
 * @param score 0 to 1, how sure it is
 * @param confident whether a record may be placed here without anybody looking at it
 * @param number absent without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GeocodedView(
        @Schema(allowableValues = {"exact", "interpolated", "street", "locality"})
        String grade,

        double score,
        boolean confident,
        String label,
        @Nullable String street,
        @Nullable String number,
        @Nullable String postalCode,
        String city,
        @Nullable String cityCode,
        GeoPoint point,
        List<ReasonView> reasons) {

    /**
     * What was corrected, ignored or is missing.
     *
     * @param code stable
     * @param text a sentence in the language of the answer
     */
    record ReasonView(@Schema(example = "street_corrected") String code, String text) {}
}
