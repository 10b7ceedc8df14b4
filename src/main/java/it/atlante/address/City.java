package it.atlante.address;

import it.atlante.geo.GeoPoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comune of the gazetteer.
 *
 * @param id its place in the list
 * @param code ISTAT code; null when not known
 * @param postalCodes every CAP that is known of it
 * @param point its middle, or that of its known numbers; null when neither is known
 * @param covered whether some of its house numbers are known
 */
record City(
        int id,
        String name,
        @Nullable String code,
        Set<String> postalCodes,
        @Nullable GeoPoint point,
        boolean covered) {}
