package it.atlante.ingest.reader.geopackage;

import it.atlante.geo.CircularArc;
import it.atlante.geo.GeometryProblem;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Rings;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Well-known binary of ISO 13249-3 (as OGC 06-103r4 with curves): heights and measures are dropped, curves become lines. The variant of
 * PostGIS with flags in the type is refused. For one use by one thread.
 */
final class WellKnownBinary {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

    /** Collections in collections beyond this are an attack on the stack, no data. */
    private static final int DEEPEST = 32;

    /** Byte order, type and a count: nothing inside a geometry is smaller. */
    private static final int SMALLEST_PART = 9;

    private final ByteBuffer bytes;
    private final Rings rings;
    private final double tolerance;
    private int ordinates;
    private int depth;
    private boolean curved;

    /** @param tolerance how far a line may stray from its arc, in the unit of the coordinates */
    WellKnownBinary(ByteBuffer bytes, Rings rings, double tolerance) {
        this.bytes = bytes;
        this.rings = rings;
        this.tolerance = tolerance;
    }

    /** Whether there were arcs. Known after {@link #geometry}. */
    boolean curved() {
        return curved;
    }

    /** @throws InvalidGeometry when the bytes are something else, or break off */
    Geometry geometry() {
        try {
            Geometry geometry = part();
            if (bytes.hasRemaining()) {
                throw notBinary(bytes.remaining() + " bytes are left over");
            }
            return geometry;
        } catch (BufferUnderflowException e) {
            throw notBinary("the geometry breaks off");
        }
    }

    private Geometry part() {
        int type = header();
        if (++depth > DEEPEST) {
            throw new InvalidGeometry(GeometryProblem.WRONG_NESTING, "", "more than " + DEEPEST + " levels");
        }
        Geometry geometry =
                switch (type) {
                    case 1 -> point();
                    case 2 -> GEOMETRIES.createLineString(atLeastTwo(positions()));
                    case 3 -> polygon(this::positions);
                    case 8, 9 -> GEOMETRIES.createLineString(atLeastTwo(curve(type)));
                    case 10 -> polygon(() -> curve(header()));
                    case 4, 5, 6, 7, 11, 12 -> collection(type);
                    default ->
                        throw new InvalidGeometry(
                                GeometryProblem.UNKNOWN_TYPE, "", "type " + type + " of binary geometry");
                };
        depth--;
        return geometry;
    }

    /** Reads the byte order and the type, which says how many numbers a position has. */
    private int header() {
        byte order = bytes.get();
        if (order != 0 && order != 1) {
            throw notBinary("byte order " + order);
        }
        bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        int dimensions = type / 1000;
        if (type < 0 || dimensions > 3) {
            throw new InvalidGeometry(GeometryProblem.UNKNOWN_TYPE, "", "type " + type + " of binary geometry");
        }
        ordinates = dimensions == 0 ? 2 : dimensions == 3 ? 4 : 3;
        return type % 1000;
    }

    private Point point() {
        Coordinate position = position();
        // An empty point has no other way to say so.
        return Double.isNaN(position.x) && Double.isNaN(position.y)
                ? GEOMETRIES.createPoint()
                : GEOMETRIES.createPoint(position);
    }

    private Polygon polygon(Supplier<Coordinate[]> ring) {
        int count = count(Integer.BYTES);
        List<Coordinate[]> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            read.add(ring.get());
        }
        return read.isEmpty() ? GEOMETRIES.createPolygon() : rings.polygon(read);
    }

    private Geometry collection(int type) {
        int count = count(Integer.BYTES + 1);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part());
        }
        Class<? extends Geometry> wanted =
                switch (type) {
                    case 4 -> Point.class;
                    case 5, 11 -> LineString.class;
                    case 6, 12 -> Polygon.class;
                    default -> Geometry.class;
                };
        if (!parts.stream().allMatch(wanted::isInstance)) {
            throw new InvalidGeometry(GeometryProblem.WRONG_NESTING, "", "parts that are no " + wanted.getSimpleName());
        }
        return switch (type) {
            case 4 -> GEOMETRIES.createMultiPoint(parts.toArray(Point[]::new));
            case 5, 11 -> GEOMETRIES.createMultiLineString(parts.toArray(LineString[]::new));
            case 6, 12 -> GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
            default -> new GeometryCollection(parts.toArray(Geometry[]::new), GEOMETRIES);
        };
    }

    /** A line, a string of arcs, or lines and arcs one after the other. */
    private Coordinate[] curve(int type) {
        return switch (type) {
            case 2 -> positions();
            case 8 -> arcs();
            case 9 -> compound();
            default -> throw new InvalidGeometry(GeometryProblem.WRONG_NESTING, "", "type " + type + " is no curve");
        };
    }

    private Coordinate[] arcs() {
        curved = true;
        Coordinate[] through = positions();
        if (through.length > 0 && through.length % 2 == 0) {
            throw new InvalidGeometry(GeometryProblem.TOO_FEW_POINTS, "", "arcs through " + through.length + " points");
        }
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < through.length; i += 2) {
            if (i == 0) {
                corners.add(through[0]);
            } else {
                corners.addAll(new CircularArc(through[i - 2], through[i - 1], through[i]).corners(tolerance));
            }
        }
        return corners.toArray(Coordinate[]::new);
    }

    private Coordinate[] compound() {
        int count = count(SMALLEST_PART);
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate[] next = curve(header());
            boolean joined =
                    !corners.isEmpty() && next.length > 0 && corners.getLast().equals2D(next[0]);
            corners.addAll(List.of(next).subList(joined ? 1 : 0, next.length));
        }
        return corners.toArray(Coordinate[]::new);
    }

    private Coordinate[] positions() {
        Coordinate[] positions = new Coordinate[count(ordinates * Double.BYTES)];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position();
        }
        return positions;
    }

    private Coordinate position() {
        Coordinate position = new CoordinateXY(bytes.getDouble(), bytes.getDouble());
        for (int i = 2; i < ordinates; i++) {
            bytes.getDouble();
        }
        return position;
    }

    /** Trusts no count that the bytes have no room for. */
    private int count(int smallestBytes) {
        int count = bytes.getInt();
        if (count < 0 || (long) count * smallestBytes > bytes.remaining()) {
            throw notBinary(count + " items in " + bytes.remaining() + " bytes");
        }
        return count;
    }

    private static Coordinate[] atLeastTwo(Coordinate[] line) {
        if (line.length == 1) {
            throw new InvalidGeometry(GeometryProblem.TOO_FEW_POINTS, "", "a line of one position");
        }
        return line;
    }

    private static InvalidGeometry notBinary(String detail) {
        return new InvalidGeometry(GeometryProblem.NOT_BINARY, "", detail);
    }
}
