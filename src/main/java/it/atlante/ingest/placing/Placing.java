package it.atlante.ingest.placing;

import it.atlante.address.Grade;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.geo.GeoPoint;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a location's address.
 *
 * @param asked the address as it was; see {@link #asked(LocationDetails)}
 * @param computed null when no point was computed
 * @param settled whether a person placed it or said that it needs no point
 */
public record Placing(
        UUID locationId, String asked, @Nullable Computed computed, boolean settled) {

    /**
     * A point that follows from an address.
     *
     * @param grade EXACT or INTERPOLATED
     * @param score 0 to 1
     */
    public record Computed(GeoPoint point, Grade grade, double score) {

        /** Exact only for the number itself: what lies between numbers stands for the street. */
        public PointPrecision precision() {
            return grade == Grade.EXACT ? PointPrecision.EXACT : PointPrecision.STREET;
        }
    }

    /** What places a location: its address, postal code and comune, in one text. The store compares it as {@code AddressQueue} writes it. */
    public static String asked(LocationDetails location) {
        return Stream.of(location.address(), location.postalCode(), location.city())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining("|"));
    }
}
