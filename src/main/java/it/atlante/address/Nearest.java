package it.atlante.address;

import it.atlante.geo.GeoPoint;

/**
 * The house number nearest to a point.
 *
 * @param label street, number, postal code and comune as one line
 * @param postalCode empty when not known
 * @param point of the number
 * @param meters from the point that was asked for
 */
public record Nearest(
        String label, String street, String number, String postalCode, String city, GeoPoint point, double meters) {}
