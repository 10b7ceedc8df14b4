package it.atlante.geo;

/**
 * A box in WGS 84 degrees, edges included. Boxes that cross the antimeridian are not allowed: no territory of Atlante does.
 *
 * @throws IllegalArgumentException when a coordinate is out of range, south is above north or west is east of east
 */
public record BoundingBox(double south, double west, double north, double east) {

    public BoundingBox {
        new GeoPoint(south, west);
        new GeoPoint(north, east);
        if (south > north) {
            throw new IllegalArgumentException("south " + south + " is above north " + north);
        }
        if (west > east) {
            throw new IllegalArgumentException("west " + west + " is east of " + east);
        }
    }

    public boolean contains(GeoPoint point) {
        return point.lat() >= south && point.lat() <= north && point.lon() >= west && point.lon() <= east;
    }
}
