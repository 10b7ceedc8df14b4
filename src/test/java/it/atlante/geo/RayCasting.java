package it.atlante.geo;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The plainest way to find the shapes around a point, one edge after the other: the oracle. Says nothing about points on borders. */
final class RayCasting {

    private RayCasting() {}

    static <T> List<T> containing(Map<T, Geometry> shapes, GeoPoint point) {
        return shapes.entrySet().stream()
                .filter(shape -> contains(shape.getValue(), point))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean contains(Geometry shape, GeoPoint point) {
        boolean inside = false;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            inside ^= crossesOddly(polygon.getExteriorRing(), point);
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                inside ^= crossesOddly(polygon.getInteriorRingN(j), point);
            }
        }
        return inside;
    }

    private static boolean crossesOddly(LinearRing ring, GeoPoint point) {
        boolean odd = false;
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            Coordinate a = corners[i - 1];
            Coordinate b = corners[i];
            if (a.y > point.lat() != b.y > point.lat()
                    && point.lon() < (b.x - a.x) * (point.lat() - a.y) / (b.y - a.y) + a.x) {
                odd = !odd;
            }
        }
        return odd;
    }
}
