package it.atlante.geo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A box in WGS 84 degrees, edges included. Boxes that cross the antimeridian are not allowed: no territory of Atlante does.
 *
 * @throws IllegalArgumentException when a coordinate is out of range, south is above north or west is east of east
 */
public record BoundingBox(double south, double west, double north, double east) {

    /** A tenth of a millimetre on the ground. */
    private static final double ROUNDING_DEGREES = 1e-9;

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

    /**
     * The smallest box around a circle on the sphere of {@link GeoPoint#distanceMeters}, a little widened against rounding: every point
     * within the radius is in the box. Cut at the poles, and at longitude -180 and 180 where it leaves out what lies beyond.
     *
     * @throws IllegalArgumentException when the radius is negative or not finite
     */
    public static BoundingBox around(GeoPoint centre, double radiusMeters) {
        if (!(radiusMeters >= 0 && radiusMeters < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius " + radiusMeters + " m is not a length");
        }
        double angle = radiusMeters / GeoPoint.EARTH_RADIUS_METERS;
        double latReach = Math.toDegrees(angle) + ROUNDING_DEGREES;
        double south = Math.max(-90, centre.lat() - latReach);
        double north = Math.min(90, centre.lat() + latReach);
        double lonReach = 360;
        if (south > -90 && north < 90) {
            // The circle touches its easternmost meridian north of the centre: the sine rule, not the width at the
            // centre.
            lonReach = Math.toDegrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(Math.toRadians(centre.lat())))))
                    + ROUNDING_DEGREES;
        }
        return new BoundingBox(
                south, Math.max(-180, centre.lon() - lonReach), north, Math.min(180, centre.lon() + lonReach));
    }

    /**
     * The box of a geometry in WGS 84 (lon before lat).
     *
     * @throws IllegalArgumentException when the geometry is empty or not in degrees
     */
    public static BoundingBox of(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("no box around an empty " + geometry.getGeometryType());
        }
        Envelope envelope = geometry.getEnvelopeInternal();
        return new BoundingBox(envelope.getMinY(), envelope.getMinX(), envelope.getMaxY(), envelope.getMaxX());
    }
}
