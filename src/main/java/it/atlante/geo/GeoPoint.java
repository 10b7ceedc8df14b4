package it.atlante.geo;

/**
 * A point on the Earth in WGS 84 (EPSG:4326), in decimal degrees, latitude first.
 *
 * @param lat latitude, -90 to 90, finite
 * @param lon longitude, -180 to 180, finite
 * @throws IllegalArgumentException naming the bad value, when a coordinate is not finite or out of range
 */
public record GeoPoint(double lat, double lon) {

    /** Mean Earth radius of the IUGG (R1), the value that Lucene and Elasticsearch use too: distances agree across engines. */
    public static final double EARTH_RADIUS_METERS = 6_371_008.7714;

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude " + lat + " is not between -90 and 90");
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude " + lon + " is not between -180 and 180");
        }
    }

    /** Great-circle distance by the haversine formula, in metres; at most 0.6 % from the ellipsoidal distance. */
    public double distanceMeters(GeoPoint other) {
        double lat1 = Math.toRadians(lat);
        double lat2 = Math.toRadians(other.lat);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double a = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
