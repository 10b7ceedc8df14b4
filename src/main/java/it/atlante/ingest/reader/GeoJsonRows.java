package it.atlante.ingest.reader;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.geo.GeoJson;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Rings;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.JsonElements.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a GeoJSON file (RFC 7946): the features of a collection, or a single feature, or a single geometry as a row without columns, or a
 * sequence of features ({@link JsonTexts}). The {@code crs} member of the older format is honoured; where a reference system is declared
 * for the source, the two must agree. Coordinates that cannot be degrees are not read as degrees: the file is refused until a system is
 * declared.
 */
record GeoJsonRows(@Nullable Crs declared, Axes axes) implements SourceReader {

    private static final Set<String> FEATURES = Set.of("/features");
    private static final Set<String> HEAD = Set.of("/type", "/crs");

    @Override
    public SourceRows open(Path file) {
        JsonTexts.Kind kind = JsonTexts.kindOf(file);
        if (kind != JsonTexts.Kind.ONE) {
            return sequence(file, kind);
        }
        Contents contents = new Contents();
        JsonNode type = null;
        JsonNode member = null;
        boolean collection = false;
        try (JsonElements elements = new JsonElements(file, FEATURES, HEAD)) {
            for (Found found = elements.next(); found != null; found = elements.next()) {
                switch (found.pointer()) {
                    case "/type" -> type = found.node();
                    case "/crs" -> member = found.node();
                    default -> {
                        collection = true;
                        if (!found.node().isMissingNode()) {
                            contents.add(found.node());
                        }
                    }
                }
            }
        }
        if (type == null || !type.isString()) {
            throw new UnreadableSource("the file is not GeoJSON: it is no object with a type");
        }
        if (type.stringValue().equals("FeatureCollection")) {
            if (!collection) {
                throw new UnreadableSource("the file is not GeoJSON: the FeatureCollection has no array of features");
            }
            Placing placing = contents.placing(member);
            return new SourceRows(contents.columns.all(), contents.count, () -> features(file, placing));
        }
        return single(file, member);
    }

    private static Stream<SourceRecord> features(Path file, Placing placing) {
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
                (feature, number) -> row(feature, number, placing));
    }

    private SourceRows single(Path file, @Nullable JsonNode member) {
        JsonNode feature = asFeature(JsonElements.MAPPER.readTree(file.toFile()));
        Contents contents = new Contents();
        contents.add(feature);
        Placing placing = contents.placing(member);
        return new SourceRows(contents.columns.all(), 1, () -> Stream.of(row(feature, 1, placing)));
    }

    private SourceRows sequence(Path file, JsonTexts.Kind kind) {
        Contents contents = new Contents();
        try (JsonTexts texts = new JsonTexts(file, kind)) {
            for (JsonTexts.Text text = texts.next(); text != null; text = texts.next()) {
                contents.add(text.node() == null ? JsonElements.MAPPER.nullNode() : asFeature(text.node()));
            }
        }
        Placing placing = contents.placing(null);
        return new SourceRows(
                contents.columns.all(),
                contents.count,
                () -> Rows.stream(new JsonTexts(file, kind), (text, number) -> row(text, placing)));
    }

    private static SourceRecord row(JsonTexts.Text text, Placing placing) {
        JsonNode node = text.node();
        if (node != null) {
            return row(asFeature(node), text.line(), placing);
        }
        Problem problem = Problem.said(IssueCode.MALFORMED_ROW, "NOT_JSON", "", text.fault());
        JsonNode raw = JsonElements.MAPPER.getNodeFactory().stringNode(text.written());
        return new SourceRecord(text.line(), JsonElements.MAPPER.createObjectNode(), null, problem, raw);
    }

    /** A geometry alone is a feature without columns. */
    private static JsonNode asFeature(JsonNode root) {
        String type = root.path("type").stringValue("");
        if (!root.isObject() || type.equals("Feature")) {
            return root;
        }
        ObjectNode wrapped = JsonElements.MAPPER.createObjectNode();
        wrapped.put("type", "Feature").set("geometry", root);
        return wrapped;
    }

    /** What the first pass over a file learns. */
    private final class Contents {

        private final ColumnNames columns = new ColumnNames();
        private long count;
        private long points;
        private long noDegrees;

        void add(JsonNode feature) {
            count++;
            columns.addAll(feature.path("properties"));
            JsonNode first = firstPosition(feature.path("geometry"));
            if (first.path(0).isNumber() && first.path(1).isNumber()) {
                points++;
                noDegrees += beyondDegrees(first.path(0)) || beyondDegrees(first.path(1)) ? 1 : 0;
            }
        }

        Placing placing(@Nullable JsonNode member) {
            Crs stated = stated(member);
            if (stated == null && declared == null && noDegrees * 2 > points) {
                throw new UnreadableSource(noDegrees + " of " + points
                        + " geometries have coordinates that cannot be degrees, and the file does not say its reference system:"
                        + " declare it by \"crs\", for example EPSG:32632");
            }
            return new Placing(
                    stated == null && declared == null ? Crs.WGS84 : Placing.agreed(declared, stated, "crs member"),
                    axes);
        }
    }

    /** A slip of the pen gives 145 degrees of latitude; only metres give thousands. */
    private static boolean beyondDegrees(JsonNode coordinate) {
        return Math.abs(coordinate.doubleValue()) > 360;
    }

    private static JsonNode firstPosition(JsonNode geometry) {
        JsonNode node = geometry.path("type").stringValue("").equals("GeometryCollection")
                ? geometry.path("geometries").path(0).path("coordinates")
                : geometry.path("coordinates");
        while (node.path(0).isArray()) {
            node = node.path(0);
        }
        return node;
    }

    private static @Nullable Crs stated(@Nullable JsonNode member) {
        if (member == null || member.isNull()) {
            return null;
        }
        String name = member.path("properties").path("name").asString("");
        return Crs.find(name)
                .orElseThrow(() -> new UnreadableSource("the file's crs member " + member + " names no known system"));
    }

    static SourceRecord row(JsonNode feature, long number, Placing placing) {
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
            List<Problem> doubts = new ArrayList<>();
            Geometry geometry = geometry(feature.path("geometry"), placing, doubts);
            return new SourceRecord(number, fields, geometry, null, feature, doubts);
        } catch (InvalidGeometry e) {
            return new SourceRecord(number, fields, null, Placing.problem(e), feature);
        }
    }

    private static @Nullable Geometry geometry(JsonNode node, Placing placing, List<Problem> doubts) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        Rings rings = new Rings();
        boolean degrees = placing.crs() == Crs.WGS84 && placing.axes() == Axes.XY;
        Geometry geometry = GeoJson.getGeometry(node, degrees, rings);
        Placing.addMended(rings, doubts);
        return degrees ? geometry : placing.place(geometry);
    }
}
