package it.atlante.search.geocoding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the geocoder says to one address.
 *
 * @param grade of the best answer, {@code none} when nothing could be placed
 * @param results the best first; several only where the address is ambiguous or others come near
 */
record GeocodingView(
        @Schema(allowableValues = {"exact", "interpolated", "street", "locality", "none"})
        String grade,

        Read read,
        List<GeocodedView> results) {

    /**
     * What was read in the address; absent where it says nothing.
     *
     * @param kind of street, written out
     * @param name its words without articles, numbers as digits
     * @param ignored words that say nothing of the place
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Read(
            @Nullable String kind,
            String name,
            @Nullable String number,
            @Nullable String postalCode,
            @Nullable String province,
            List<String> localities,
            List<String> ignored) {}
}
