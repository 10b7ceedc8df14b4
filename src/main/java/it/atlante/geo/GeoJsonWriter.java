package it.atlante.geo;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Writes one geometry as RFC 7946 wants it. */
record GeoJsonWriter(JsonGenerator out) {

    /** Seven decimals of a degree are about a centimetre, finer than any source. */
    private static final double SCALE = 1e7;

    void geometry(Geometry geometry) {
        out.writeStartObject();
        String type = geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
        out.writeStringProperty("type", type);
        out.writeArrayPropertyStart(type.equals("GeometryCollection") ? "geometries" : "coordinates");
        contents(geometry);
        out.writeEndArray();
        out.writeEndObject();
    }

    /** What stands between the outermost brackets. */
    private void contents(Geometry geometry) {
        switch (geometry) {
            case Point point -> point(point);
            case LineString line -> positions(line.getCoordinateSequence(), false);
            case Polygon polygon -> rings(polygon);
            case MultiPoint points -> parts(points);
            case MultiLineString lines -> parts(lines);
            case MultiPolygon polygons -> parts(polygons);
            case GeometryCollection collection -> members(collection).forEach(this::geometry);
            default -> throw new IllegalArgumentException("no GeoJSON for a " + geometry.getGeometryType());
        }
    }

    private void parts(GeometryCollection geometry) {
        members(geometry).forEach(part -> {
            out.writeStartArray();
            contents(part);
            out.writeEndArray();
        });
    }

    private static List<Geometry> members(GeometryCollection geometry) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .toList();
    }

    private void point(Point point) {
        if (!point.isEmpty()) {
            number(point.getX());
            number(point.getY());
        }
    }

    private void rings(Polygon polygon) {
        if (polygon.isEmpty()) {
            return;
        }
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false);
        }
    }

    private void ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        out.writeStartArray();
        positions(positions, Orientation.isCCW(positions) != counterClockwise);
        out.writeEndArray();
    }

    private void positions(CoordinateSequence positions, boolean backwards) {
        int last = positions.size() - 1;
        for (int i = 0; i <= last; i++) {
            int at = backwards ? last - i : i;
            out.writeStartArray();
            number(positions.getX(at));
            number(positions.getY(at));
            out.writeEndArray();
        }
    }

    private void number(double degrees) {
        // Adding zero turns the negative zero into zero.
        out.writeNumber(Math.round(degrees * SCALE) / SCALE + 0.0);
    }
}
