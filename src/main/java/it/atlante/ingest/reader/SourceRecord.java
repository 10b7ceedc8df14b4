package it.atlante.ingest.reader;

import it.atlante.ingest.issue.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as its file says it.
 *
 * @param number the line on which a CSV row begins, else the number of the feature or object, from 1
 * @param fields columns and their values; empty when the row could not be read
 * @param geometry WGS 84, x = longitude, y = latitude; null when the row has none
 * @param problem why the row cannot be used; null when it can
 * @param raw the whole row, to be kept beside a problem
 * @param doubts what was noticed while reading and does not stop the row
 */
public record SourceRecord(
        long number,
        ObjectNode fields,
        @Nullable Geometry geometry,
        @Nullable Problem problem,
        JsonNode raw,
        List<Problem> doubts) {

    public SourceRecord {
        doubts = List.copyOf(doubts);
    }

    /** A row that nothing was noticed about. */
    public SourceRecord(
            long number, ObjectNode fields, @Nullable Geometry geometry, @Nullable Problem problem, JsonNode raw) {
        this(number, fields, geometry, problem, raw, List.of());
    }
}
