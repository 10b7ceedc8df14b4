package it.atlante.ingest.reader.shapefile;

import it.atlante.geo.GeometryProblem;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Rings;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/** One record of a {@code .shp} as a geometry; heights and measures are dropped. For one use by one thread. */
final class ShpShape {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

    private static final int BOX_BYTES = 4 * Double.BYTES;
    private static final int POSITION_BYTES = 2 * Double.BYTES;

    private final ByteBuffer bytes;
    private final Rings rings;
    private int orphans;

    ShpShape(byte[] record, Rings rings) {
        this.bytes = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        this.rings = rings;
    }

    /** How many rings turn as holes do and lie in no shell: each was made a polygon. Known after {@link #geometry}. */
    int orphans() {
        return orphans;
    }

    /**
     * The geometry; null for a null shape.
     *
     * @throws InvalidGeometry when the record is not what its type says
     */
    @Nullable
    Geometry geometry() {
        try {
            int type = bytes.getInt();
            return switch (type) {
                case 0 -> null;
                case 1, 11, 21 -> GEOMETRIES.createPoint(position());
                case 8, 18, 28 -> multiPoint();
                case 3, 13, 23 -> lines();
                case 5, 15, 25 -> polygons();
                default ->
                    throw new InvalidGeometry(GeometryProblem.UNKNOWN_TYPE, "", "shape type " + type + " is not known");
            };
        } catch (BufferUnderflowException e) {
            throw new InvalidGeometry(GeometryProblem.NOT_BINARY, "", "the shape breaks off");
        }
    }

    private Geometry multiPoint() {
        skip(BOX_BYTES);
        int count = count(bytes.getInt(), POSITION_BYTES);
        return GEOMETRIES.createMultiPointFromCoords(positions(count));
    }

    private Geometry lines() {
        List<LineString> lines = new ArrayList<>();
        for (Coordinate[] part : parts()) {
            if (part.length < 2) {
                throw new InvalidGeometry(
                        GeometryProblem.TOO_FEW_POINTS, "", "a line of " + part.length + " positions");
            }
            lines.add(GEOMETRIES.createLineString(part));
        }
        return lines.size() == 1
                ? lines.getFirst()
                : GEOMETRIES.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private Geometry polygons() {
        RingNesting nesting = new RingNesting(parts());
        Geometry polygons = nesting.polygons(rings);
        orphans = nesting.orphans();
        return polygons;
    }

    private List<Coordinate[]> parts() {
        skip(BOX_BYTES);
        int partCount = count(bytes.getInt(), Integer.BYTES);
        int pointCount = bytes.getInt();
        int[] begins = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            begins[i] = bytes.getInt();
        }
        begins[partCount] = count(pointCount, POSITION_BYTES);
        if (partCount == 0 || begins[0] != 0) {
            throw new InvalidGeometry(GeometryProblem.EMPTY, "", "a shape of " + partCount + " parts");
        }
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < partCount; i++) {
            if (begins[i + 1] <= begins[i] || begins[i + 1] > pointCount) {
                throw new InvalidGeometry(
                        GeometryProblem.NOT_BINARY,
                        "",
                        "part " + i + " goes from " + begins[i] + " to " + begins[i + 1] + " of " + pointCount);
            }
            parts.add(positions(begins[i + 1] - begins[i]));
        }
        return parts;
    }

    private Coordinate[] positions(int count) {
        Coordinate[] positions = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            positions[i] = position();
        }
        return positions;
    }

    private Coordinate position() {
        return new CoordinateXY(bytes.getDouble(), bytes.getDouble());
    }

    /** Trusts no count that the record has no room for. */
    private int count(int count, int bytesEach) {
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw new InvalidGeometry(
                    GeometryProblem.NOT_BINARY, "", count + " items in " + bytes.remaining() + " bytes");
        }
        return count;
    }

    private void skip(int count) {
        if (bytes.remaining() < count) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + count);
    }
}
