package it.atlante.ingest.reader;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.geo.GeoJson;
import it.atlante.geo.GeometryProblem;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Rings;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes rows of attributes and geometries that are in the reference system of their file. */
public record Placing(Crs crs, Axes axes) {

    /** The geometry of a row as its file holds it. */
    public interface Shape {
        /**
         * The geometry in the file's reference system; null when the row has none.
         *
         * @param doubts gets what had to be mended
         * @throws InvalidGeometry when it cannot be used
         */
        @Nullable
        Geometry read(List<Problem> doubts);

        /** What the file holds, as text: kept beside the problem of a geometry that cannot be used. */
        String written();
    }

    /**
     * The system of a file that may state one itself.
     *
     * @param declared of the source; null when it declares none
     * @param stated by the file; null when it states none
     * @param where says in the message what states it
     * @throws UnreadableSource when both are there and differ, or none is
     */
    public static Crs agreed(@Nullable Crs declared, @Nullable Crs stated, String where) {
        if (declared == null) {
            if (stated == null) {
                throw new UnreadableSource("the file does not say its reference system (" + where
                        + "): declare it by \"crs\", for example EPSG:32632");
            }
            return stated;
        }
        if (stated != null && declared != stated) {
            throw new UnreadableSource("the file says that it is in " + stated + " (" + where
                    + "), the source is declared to be in " + declared);
        }
        return declared;
    }

    /** A row whose raw form is a GeoJSON feature in WGS 84, so that people can correct it. */
    public SourceRecord row(long number, ObjectNode fields, Shape shape) {
        ObjectNode raw = JsonElements.MAPPER.createObjectNode();
        raw.put("type", "Feature").set("properties", fields);
        List<Problem> doubts = new ArrayList<>();
        try {
            Geometry read = shape.read(doubts);
            Geometry placed = read == null ? null : place(read);
            raw.set("geometry", placed == null ? null : json(placed));
            return new SourceRecord(number, fields, placed, null, raw, doubts);
        } catch (InvalidGeometry e) {
            raw.put("written", shape.written());
            return new SourceRecord(number, fields, null, problem(e), raw);
        }
    }

    /**
     * A geometry of the file in WGS 84.
     *
     * @throws InvalidGeometry when it has no place on the Earth
     */
    Geometry place(Geometry geometry) {
        return crs.toWgs84(axes.toXy(geometry));
    }

    private static JsonNode json(Geometry geometry) {
        return JsonElements.MAPPER.readTree(GeoJson.write(geometry));
    }

    /** Adds what was mended in rings. */
    public static void addMended(Rings rings, List<Problem> doubts) {
        if (rings.closedOne()) {
            doubts.add(Problem.said(IssueCode.INVALID_GEOMETRY, "RING_CLOSED", "geometry"));
        }
        if (rings.droppedOne()) {
            doubts.add(Problem.said(IssueCode.INVALID_GEOMETRY, "RING_DROPPED", "geometry"));
        }
    }

    static Problem problem(InvalidGeometry e) {
        boolean coordinates = e.problem() == GeometryProblem.OUT_OF_RANGE
                || e.problem() == GeometryProblem.NOT_FINITE
                || e.problem() == GeometryProblem.NOT_A_NUMBER;
        return Problem.said(
                coordinates ? IssueCode.BAD_COORDINATES : IssueCode.INVALID_GEOMETRY,
                "geometry." + e.problem(),
                "geometry",
                e.path());
    }
}
