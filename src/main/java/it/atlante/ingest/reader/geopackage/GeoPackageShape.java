package it.atlante.ingest.reader.geopackage;

import it.atlante.geo.GeometryProblem;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Rings;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.Placing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The geometry of a row: the header of OGC 12-128r18, clause 2.1.3, and well-known binary behind it. */
final class GeoPackageShape implements Placing.Shape {

    /** How far a line may stray from its arc: ten centimetres on the ground. */
    private static final double TOLERANCE_METERS = 0.1;

    private static final double TOLERANCE_DEGREES = 1e-6;

    private static final int SHOWN_BYTES = 512;
    private static final int HEADER_BYTES = 8;
    private static final int LITTLE_ENDIAN = 0x01;
    private static final int EMPTY = 0x10;
    private static final int EXTENDED = 0x20;

    /** Bytes of the box that may follow the header, by its code. */
    private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};

    private final GeoPackageCursor.Row row;
    private final boolean degrees;

    GeoPackageShape(GeoPackageCursor.Row row, boolean degrees) {
        this.row = row;
        this.degrees = degrees;
    }

    @Override
    public @Nullable Geometry read(List<Problem> doubts) {
        byte[] bytes = row.geometry();
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != 'G' || bytes[1] != 'P') {
            throw new InvalidGeometry(GeometryProblem.NOT_BINARY, "", "the bytes do not begin with GP");
        }
        int flags = bytes[3];
        int boxCode = flags >> 1 & 0x07;
        int begin = boxCode < BOX_BYTES.length ? HEADER_BYTES + BOX_BYTES[boxCode] : Integer.MAX_VALUE;
        if ((flags & EXTENDED) != 0 || begin > bytes.length) {
            throw new InvalidGeometry(
                    GeometryProblem.NOT_BINARY, "", "flags " + flags + " are not of a plain geometry");
        }
        requireSystem(ByteBuffer.wrap(bytes)
                .order((flags & LITTLE_ENDIAN) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .getInt(4));
        if ((flags & EMPTY) != 0) {
            doubts.add(Problem.said(IssueCode.INVALID_GEOMETRY, "geometry." + GeometryProblem.EMPTY, "geometry"));
            return null;
        }
        return wkb(ByteBuffer.wrap(bytes, begin, bytes.length - begin), doubts);
    }

    private Geometry wkb(ByteBuffer bytes, List<Problem> doubts) {
        Rings rings = new Rings();
        double tolerance = degrees ? TOLERANCE_DEGREES : TOLERANCE_METERS;
        WellKnownBinary wkb = new WellKnownBinary(bytes, rings, tolerance);
        Geometry geometry = wkb.geometry();
        Placing.addMended(rings, doubts);
        if (wkb.curved()) {
            doubts.add(Problem.of(IssueCode.LINEARISED, "geometry", degrees ? tolerance + "°" : tolerance + " m"));
        }
        return geometry;
    }

    /** Writers that leave the system of a geometry undefined mean that of the layer. */
    private void requireSystem(int srsId) {
        if (srsId > 0 && srsId != row.layerSrsId()) {
            throw new InvalidGeometry(
                    GeometryProblem.OTHER_SYSTEM,
                    "",
                    "the geometry says system " + srsId + ", the layer " + row.layerSrsId());
        }
    }

    @Override
    public String written() {
        byte[] bytes = row.geometry();
        return bytes == null ? "" : HexFormat.of().formatHex(bytes, 0, Math.min(SHOWN_BYTES, bytes.length));
    }
}
