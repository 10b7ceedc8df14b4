package it.atlante.ingest.reader;

import it.atlante.geo.Crs;
import it.atlante.geo.GeoJson;
import it.atlante.geo.GeometryProblem;
import it.atlante.geo.InvalidGeometry;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.JsonElements.Found;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a GeoJSON file (RFC 7946): the features of a collection, or a single feature, or a single geometry as a row without columns. The
 * {@code crs} member of the older format is honoured; where a reference system is declared for the source, the two must agree.
 */
record GeoJsonRows(@Nullable Crs declared) implements SourceReader {

    private static final Set<String> FEATURES = Set.of("/features");
    private static final Set<String> HEAD = Set.of("/type", "/crs");

    @Override
    public SourceRows open(Path file) {
        ColumnNames columns = new ColumnNames();
        JsonNode type = null;
        JsonNode member = null;
        long count = 0;
        boolean collection = false;
        try (JsonElements elements = new JsonElements(file, FEATURES, HEAD)) {
            for (Found found = elements.next(); found != null; found = elements.next()) {
                switch (found.pointer()) {
                    case "/type" -> type = found.node();
                    case "/crs" -> member = found.node();
                    default -> {
                        collection = true;
                        count += found.node().isMissingNode() ? 0 : 1;
                        columns.addAll(found.node().path("properties"));
                    }
                }
            }
        }
        if (type == null || !type.isString()) {
            throw new UnreadableSource("the file is not GeoJSON: it is no object with a type");
        }
        Crs crs = crs(member);
        if (type.stringValue().equals("FeatureCollection")) {
            if (!collection) {
                throw new UnreadableSource("the file is not GeoJSON: the FeatureCollection has no array of features");
            }
            return new SourceRows(columns.all(), count, () -> features(file, crs));
        }
        return single(file, crs);
    }

    private static Stream<SourceRecord> features(Path file, Crs crs) {
        return Rows.stream(
                new Rows.Opened<JsonNode>() {
                    private final JsonElements elements = new JsonElements(file, FEATURES, Set.of());

                    @Override
                    public @Nullable JsonNode next() {
                        Found found = elements.next();
                        while (found != null && found.node().isMissingNode()) {
                            found = elements.next();
                        }
                        return found == null ? null : found.node();
                    }

                    @Override
                    public void close() {
                        elements.close();
                    }
                },
                (feature, number) -> row(feature, number, crs));
    }

    private static SourceRows single(Path file, Crs crs) {
        Supplier<JsonNode> whole = () -> JsonElements.MAPPER.readTree(file.toFile());
        JsonNode root = whole.get();
        ColumnNames columns = new ColumnNames();
        JsonNode feature = root;
        if (root.path("type").stringValue("").equals("Feature")) {
            columns.addAll(root.path("properties"));
        } else {
            ObjectNode wrapped = JsonElements.MAPPER.createObjectNode();
            wrapped.put("type", "Feature").set("geometry", root);
            feature = wrapped;
        }
        JsonNode only = feature;
        return new SourceRows(columns.all(), 1, () -> Stream.of(row(only, 1, crs)));
    }

    /** The reference system of the file, from its member, else as declared, else WGS 84. */
    private Crs crs(@Nullable JsonNode member) {
        if (member == null || member.isNull()) {
            return declared == null ? Crs.WGS84 : declared;
        }
        String name = member.path("properties").path("name").asString("");
        Crs named = Crs.find(name)
                .orElseThrow(() -> new UnreadableSource("the file's crs member " + member + " names no known system"));
        if (declared != null && named != declared) {
            throw new UnreadableSource(
                    "the file's crs member says " + named + ", the source is declared to be in " + declared);
        }
        return named;
    }

    private static SourceRecord row(JsonNode feature, long number, Crs crs) {
        ObjectNode none = JsonElements.MAPPER.createObjectNode();
        JsonNode properties = feature.path("properties");
        if (!feature.isObject() || !feature.path("type").stringValue("").equals("Feature")) {
            Problem problem = Problem.said(IssueCode.MALFORMED_ROW, "NOT_A_FEATURE", "");
            return new SourceRecord(number, none, null, problem, feature);
        }
        if (!properties.isObject() && !properties.isNull() && !properties.isMissingNode()) {
            Problem problem = Problem.said(IssueCode.MALFORMED_ROW, "NOT_AN_OBJECT", "properties", properties);
            return new SourceRecord(number, none, null, problem, feature);
        }
        ObjectNode fields = properties instanceof ObjectNode object ? object : none;
        try {
            Geometry geometry = geometry(feature.path("geometry"), crs);
            return new SourceRecord(number, fields, geometry, null, feature);
        } catch (InvalidGeometry e) {
            return new SourceRecord(number, fields, null, problem(e), feature);
        }
    }

    private static @Nullable Geometry geometry(JsonNode node, Crs crs) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return crs == Crs.WGS84 ? GeoJson.getGeometry(node) : GeoJson.getGeometry(node, crs);
    }

    private static Problem problem(InvalidGeometry e) {
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
