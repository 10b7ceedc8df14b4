package it.atlante.search.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.atlante.catalogue.Texts;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.geo.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one audience may learn of a resource's place. This is the only form in which a place enters the index.
 *
 * @param disclosure why the place is as exact as it is; {@code HIDDEN} has neither point nor address nor areas
 * @param lat latitude of the point, or of the representative point of the area that stands for it; null when there is none
 * @param lon longitude likewise; null exactly when the latitude is
 * @param address street and number, only where exact
 * @param locality comune, and neighbourhood where known; null where hidden
 * @param areaIds ids of the areas that may be said to contain the place
 * @param precision how well the point stands for the place; null where there is none, it is not known or the place is not exact
 */
public record DisclosedPlace(
        Disclosure disclosure,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String address,
        @Nullable String locality,
        List<String> areaIds,
        @Nullable PointPrecision precision) {

    /** A place of which nothing may be told. */
    public static final DisclosedPlace NOWHERE =
            new DisclosedPlace(Disclosure.HIDDEN, null, null, null, null, List.of());

    /** A resource that has no place, or whose place nobody recorded: no secret, just not known. */
    public static final DisclosedPlace UNKNOWN =
            new DisclosedPlace(Disclosure.EXACT, null, null, null, null, List.of());

    /** A place of whose point nobody said how precise it is. */
    public DisclosedPlace(
            Disclosure disclosure,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String address,
            @Nullable String locality,
            List<String> areaIds) {
        this(disclosure, lat, lon, address, locality, areaIds, null);
    }

    public DisclosedPlace {
        areaIds = Texts.listOrEmpty(areaIds);
        if ((lat == null) != (lon == null)) {
            throw new IllegalArgumentException(
                    "latitude " + lat + " and longitude " + lon + " come together or not at all");
        }
        if (disclosure == Disclosure.HIDDEN
                && (lat != null || address != null || locality != null || !areaIds.isEmpty())) {
            throw new IllegalArgumentException("a hidden place carries no point, address or area");
        }
        if (disclosure == Disclosure.AREA && address != null) {
            throw new IllegalArgumentException("a place disclosed by its area carries no address");
        }
        if (disclosure != Disclosure.EXACT && precision != null) {
            throw new IllegalArgumentException("a place that is not disclosed exactly says nothing of its precision");
        }
    }

    @JsonIgnore
    public @Nullable GeoPoint point() {
        return lat == null || lon == null ? null : new GeoPoint(lat, lon);
    }
}
