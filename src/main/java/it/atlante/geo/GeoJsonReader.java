package it.atlante.geo;

import static it.atlante.geo.GeometryProblem.EMPTY;
import static it.atlante.geo.GeometryProblem.MISSING_COORDINATES;
import static it.atlante.geo.GeometryProblem.NOT_A_NUMBER;
import static it.atlante.geo.GeometryProblem.NOT_FINITE;
import static it.atlante.geo.GeometryProblem.OUT_OF_RANGE;
import static it.atlante.geo.GeometryProblem.TOO_FEW_POINTS;
import static it.atlante.geo.GeometryProblem.UNCLOSED_RING;
import static it.atlante.geo.GeometryProblem.UNKNOWN_TYPE;
import static it.atlante.geo.GeometryProblem.WRONG_NESTING;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;

/** Reads one geometry and knows at every moment where in the JSON it is. For one use by one thread. */
final class GeoJsonReader {

    private static final int WGS84_SRID = 4326;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), WGS84_SRID);

    /** A ring of three corners, and the first again. */
    private static final int SMALLEST_RING = 4;

    private static final int LONGEST_QUOTE = 60;

    private final boolean degrees;

    private final @Nullable Rings mending;

    /** JSON pointer to what is being read. */
    private final StringBuilder path = new StringBuilder();

    /**
     * @param degrees whether coordinates must be longitude and latitude in range
     * @param mending what makes polygons of rings that are not as they should be; null when such rings are refused
     */
    GeoJsonReader(boolean degrees, @Nullable Rings mending) {
        this.degrees = degrees;
        this.mending = mending;
    }

    Geometry geometry(JsonNode node) {
        String type = type(node);
        if (!type.equals("GeometryCollection")) {
            return simple(type, node);
        }
        return within(
                "geometries",
                node,
                parts -> GEOMETRIES.createGeometryCollection(each(parts, Geometry[]::new, part -> {
                    String partType = type(part);
                    if (partType.equals("GeometryCollection")) {
                        throw fault(WRONG_NESTING, "a GeometryCollection inside a GeometryCollection");
                    }
                    return simple(partType, part);
                })));
    }

    private String type(JsonNode node) {
        if (!node.isObject()) {
            throw fault(UNKNOWN_TYPE, "a geometry is an object, not " + shown(node));
        }
        JsonNode type = node.path("type");
        if (!type.isString()) {
            throw fault(UNKNOWN_TYPE, "the type of a geometry is a text, not " + shown(type));
        }
        return type.stringValue();
    }

    private Geometry simple(String type, JsonNode node) {
        Function<JsonNode, Geometry> reader =
                switch (type) {
                    case "Point" -> position -> GEOMETRIES.createPoint(position(position));
                    case "LineString" -> this::line;
                    case "Polygon" -> this::polygon;
                    case "MultiPoint" ->
                        points -> GEOMETRIES.createMultiPoint(
                                each(points, Point[]::new, position -> GEOMETRIES.createPoint(position(position))));
                    case "MultiLineString" ->
                        lines -> GEOMETRIES.createMultiLineString(each(lines, LineString[]::new, this::line));
                    case "MultiPolygon" ->
                        polygons -> GEOMETRIES.createMultiPolygon(each(polygons, Polygon[]::new, this::polygon));
                    default -> throw fault(UNKNOWN_TYPE, "'" + abbreviated(type) + "' is not a geometry type");
                };
        return within("coordinates", node, reader);
    }

    private Geometry within(String member, JsonNode node, Function<JsonNode, Geometry> reader) {
        JsonNode array = node.path(member);
        if (!array.isArray()) {
            throw fault(MISSING_COORDINATES, "no array '" + member + "' but " + shown(array));
        }
        int mark = path.length();
        path.append('/').append(member);
        Geometry geometry = reader.apply(array);
        path.setLength(mark);
        return geometry;
    }

    private <T> T[] each(JsonNode array, IntFunction<T[]> newArray, Function<JsonNode, T> reader) {
        if (!array.isArray()) {
            throw fault(WRONG_NESTING, "an array is needed, not " + shown(array));
        }
        if (array.isEmpty()) {
            throw fault(EMPTY, "there is nothing in it");
        }
        T[] parts = newArray.apply(array.size());
        int mark = path.length();
        for (int i = 0; i < parts.length; i++) {
            path.append('/').append(i);
            parts[i] = reader.apply(array.get(i));
            path.setLength(mark);
        }
        return parts;
    }

    private LineString line(JsonNode positions) {
        Coordinate[] line = each(positions, Coordinate[]::new, this::position);
        if (line.length < 2) {
            throw fault(TOO_FEW_POINTS, "a line needs 2 positions, not " + line.length);
        }
        return GEOMETRIES.createLineString(line);
    }

    private Polygon polygon(JsonNode rings) {
        if (mending != null) {
            return mending.polygon(Arrays.asList(
                    each(rings, Coordinate[][]::new, ring -> each(ring, Coordinate[]::new, this::position))));
        }
        LinearRing[] read = each(rings, LinearRing[]::new, this::ring);
        return GEOMETRIES.createPolygon(read[0], Arrays.copyOfRange(read, 1, read.length));
    }

    private LinearRing ring(JsonNode positions) {
        Coordinate[] ring = each(positions, Coordinate[]::new, this::position);
        Coordinate first = ring[0];
        Coordinate last = ring[ring.length - 1];
        if (!first.equals2D(last)) {
            // Even a short ring: closing it is what the sender has to do first.
            throw fault(UNCLOSED_RING, "the ring begins at " + shown(first) + " and ends at " + shown(last));
        }
        if (ring.length < SMALLEST_RING) {
            throw fault(TOO_FEW_POINTS, "a ring needs 4 positions, not " + ring.length);
        }
        return GEOMETRIES.createLinearRing(ring);
    }

    private Coordinate position(JsonNode position) {
        if (!position.isArray()) {
            throw fault(WRONG_NESTING, "a position is an array of numbers, not " + shown(position));
        }
        // A third number is a height; the RFC lets readers ignore what follows, but it must be numbers all the same.
        for (int i = 0; i < position.size(); i++) {
            number(position.get(i), i);
        }
        if (position.size() < 2) {
            throw fault(TOO_FEW_POINTS, "a position needs longitude and latitude, not " + shown(position));
        }
        double x = position.get(0).doubleValue();
        double y = position.get(1).doubleValue();
        if (degrees && !(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
            throw fault(OUT_OF_RANGE, "longitude " + x + ", latitude " + y + " is not on the Earth in degrees");
        }
        return new CoordinateXY(x, y);
    }

    private void number(JsonNode number, int index) {
        if (number.isArray()) {
            throw faultAt(index, WRONG_NESTING, "a number is needed, not an array");
        }
        if (!number.isNumber()) {
            throw faultAt(index, NOT_A_NUMBER, "a number is needed, not " + shown(number));
        }
        if (!Double.isFinite(number.doubleValue())) {
            throw faultAt(index, NOT_FINITE, "the number is not finite");
        }
    }

    private InvalidGeometry faultAt(int index, GeometryProblem problem, String detail) {
        path.append('/').append(index);
        return fault(problem, detail);
    }

    private InvalidGeometry fault(GeometryProblem problem, String detail) {
        return new InvalidGeometry(problem, path.toString(), detail);
    }

    private static String shown(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "nothing";
            case ARRAY -> "an array of " + node.size();
            case OBJECT -> "an object";
            default -> abbreviated(node.toString());
        };
    }

    /** Messages are shown and logged: what somebody sent is quoted, but not at any length. */
    private static String abbreviated(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    private static String shown(Coordinate c) {
        return "[" + c.x + ", " + c.y + "]";
    }
}
