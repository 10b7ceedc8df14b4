package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import it.atlante.MilanData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class GeoJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Point','coordinates':[9.19,45.4642]}",
                "{'type':'LineString','coordinates':[[9.19,45.46],[9.2,45.47]]}",
                "{'type':'Polygon','coordinates':[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],[[5.0,1.0],[6.0,3.0],[7.0,2.0],[5.0,1.0]]]}",
                "{'type':'MultiPoint','coordinates':[[9.19,45.4642],[-9.0,-45.0]]}",
                "{'type':'MultiLineString','coordinates':[[[9.19,45.46],[9.2,45.47]],[[1.0,1.0],[2.0,2.0],[3.0,1.0]]]}",
                "{'type':'MultiPolygon','coordinates':[[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]]],[[[20.0,0.0],[29.0,0.0],[29.0,9.0],[20.0,0.0]]]]}",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[9.19,45.4642]},{'type':'MultiPoint','coordinates':[[1.0,2.0]]}]}"
            })
    void whatIsReadIsWrittenBack(String quoted) {
        String json = quoted.replace('\'', '"');

        assertThat(GeoJson.write(GeoJson.parse(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'type':'Point'                                                          | NOT_JSON            |
            null                                                                     | UNKNOWN_TYPE        |
            []                                                                       | UNKNOWN_TYPE        |
            {}                                                                       | UNKNOWN_TYPE        |
            {'type':{}}                                                              | UNKNOWN_TYPE        |
            {'type':'point','coordinates':[1,2]}                                     | UNKNOWN_TYPE        |
            {'type':'Feature','geometry':null}                                       | UNKNOWN_TYPE        |
            {'type':'GeometryCollection','geometries':[false]}                       | UNKNOWN_TYPE        | /geometries/0
            {'type':'Point'}                                                         | MISSING_COORDINATES |
            {'type':'Point','coordinates':null}                                      | MISSING_COORDINATES |
            {'type':'GeometryCollection','coordinates':[]}                           | MISSING_COORDINATES |
            {'type':'Point','coordinates':[[1,2]]}                                   | WRONG_NESTING       | /coordinates/0
            {'type':'MultiPoint','coordinates':[1,2]}                                | WRONG_NESTING       | /coordinates/0
            {'type':'Polygon','coordinates':[5]}                                     | WRONG_NESTING       | /coordinates/0
            {'type':'MultiPolygon','coordinates':[[[1]]]}                            | WRONG_NESTING       | /coordinates/0/0/0
            {'type':'GeometryCollection','geometries':[{'type':'GeometryCollection'}]} | WRONG_NESTING     | /geometries/0
            {'type':'Point','coordinates':[1,'2']}                                   | NOT_A_NUMBER        | /coordinates/1
            {'type':'Point','coordinates':[1,2,'f']}                                 | NOT_A_NUMBER        | /coordinates/2
            {'type':'LineString','coordinates':[[1,2],[3,null]]}                     | NOT_A_NUMBER        | /coordinates/1/1
            {'type':'Point','coordinates':[1e999,2]}                                 | NOT_FINITE          | /coordinates/0
            {'type':'Point','coordinates':[181,2]}                                   | OUT_OF_RANGE        | /coordinates
            {'type':'LineString','coordinates':[[1,2],[3,-90.1]]}                    | OUT_OF_RANGE        | /coordinates/1
            {'type':'Point','coordinates':[1514881,5034556]}                         | OUT_OF_RANGE        | /coordinates
            {'type':'Point','coordinates':[1]}                                       | TOO_FEW_POINTS      | /coordinates
            {'type':'Point','coordinates':[]}                                        | TOO_FEW_POINTS      | /coordinates
            {'type':'LineString','coordinates':[[1,2]]}                              | TOO_FEW_POINTS      | /coordinates
            {'type':'MultiLineString','coordinates':[[[1,2],[2,3]],[[1,2]]]}         | TOO_FEW_POINTS      | /coordinates/1
            {'type':'Polygon','coordinates':[[[1,2],[2,3],[1,2]]]}                   | TOO_FEW_POINTS      | /coordinates/0
            {'type':'Polygon','coordinates':[[[1,2],[2,3],[3,2],[1,2.5]]]}           | UNCLOSED_RING       | /coordinates/0
            {'type':'Polygon','coordinates':[]}                                      | EMPTY               | /coordinates
            {'type':'MultiPolygon','coordinates':[[]]}                               | EMPTY               | /coordinates/0
            {'type':'Polygon','coordinates':[[]]}                                    | EMPTY               | /coordinates/0
            {'type':'GeometryCollection','geometries':[]}                            | EMPTY               | /geometries
            """)
    void aFaultHasACodeAndAPlace(String quoted, GeometryProblem problem, String path) {
        InvalidGeometry fault =
                catchThrowableOfType(InvalidGeometry.class, () -> GeoJson.parse(quoted.replace('\'', '"')));

        assertThat(fault).isNotNull();
        assertThat(fault.problem()).as(fault.getMessage()).isEqualTo(problem);
        assertThat(fault.path()).isEqualTo(path == null ? "" : path);
    }

    @Test
    void aNumberThatIsNotFiniteIsRefusedAlsoWhenItDoesNotComeFromText() {
        JsonNode position = JsonNodeFactory.instance.arrayNode().add(9.19).add(Double.NaN);
        JsonNode point =
                JsonNodeFactory.instance.objectNode().put("type", "Point").set("coordinates", position);

        assertThatThrownBy(() -> GeoJson.getGeometry(point))
                .isInstanceOf(InvalidGeometry.class)
                .hasMessage("NOT_FINITE at /coordinates/1: the number is not finite");
    }

    @Test
    void aLongTextIsQuotedInPart() {
        String long200 = "x".repeat(200);

        assertThatThrownBy(() -> GeoJson.parse("{\"type\":\"" + long200 + "\"}"))
                .hasMessage("UNKNOWN_TYPE: '" + "x".repeat(60) + "...' is not a geometry type");
        assertThatThrownBy(() -> GeoJson.parse("{\"type\":\"Point\",\"coordinates\":[1,\"" + long200 + "\"]}"))
                .hasMessage("NOT_A_NUMBER at /coordinates/1: a number is needed, not \"" + "x".repeat(59) + "...");
    }

    @Test
    void nullAndAbsentGeometriesAreEmptyWhereTheyAreLookedFor() {
        assertThat(GeoJson.findGeometry(null)).isEmpty();
        assertThat(GeoJson.findGeometry(JSON.readTree("null"))).isEmpty();
        assertThat(GeoJson.findGeometry(JSON.readTree("{}").path("geometry"))).isEmpty();
    }

    @Test
    void heightsAreDroppedAndForeignMembersIgnored() {
        Geometry point =
                GeoJson.parse("{\"type\":\"Point\",\"id\":4,\"bbox\":\"x\",\"coordinates\":[9.19,45.4642,120]}");

        assertThat(GeoJson.write(point)).isEqualTo("{\"type\":\"Point\",\"coordinates\":[9.19,45.4642]}");
    }

    @Test
    void ringsAreWrittenByTheRightHandRuleWhateverTheirDirectionWas() {
        Geometry clockwise = GeoJson.parse(
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,9],[9,0],[0,0]],[[5,1],[7,2],[6,3],[5,1]]]}");

        assertThat(GeoJson.write(clockwise))
                .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],[[5.0,1.0],[6.0,3.0],[7.0,2.0],[5.0,1.0]]]}");
    }

    @Test
    void coordinatesAreWrittenWithSevenDecimalsAtMost() {
        Point point = new GeometryFactory().createPoint(new Coordinate(9.123456789, -0.00000001));

        assertThat(GeoJson.write(point)).isEqualTo("{\"type\":\"Point\",\"coordinates\":[9.1234568,0.0]}");
    }

    @Test
    void projectedCoordinatesAreReadWithTheirReferenceSystem() {
        JsonNode node = JSON.readTree("{\"type\":\"Point\",\"coordinates\":[514853.495940466,5034536.7962487]}");

        Coordinate read = GeoJson.getGeometry(node, Crs.of("EPSG:32632")).getCoordinate();

        assertThat(read.x).isCloseTo(9.19, within(1e-9));
        assertThat(read.y).isCloseTo(45.4642, within(1e-9));
    }

    @Test
    void theGoodFilesOfGeojsonhintAreReadExceptOneThatIsNotOnTheEarth() throws IOException {
        int read = 0;
        Map<String, GeometryProblem> refused = new TreeMap<>();
        for (Path file : MilanData.files("adversarial/geojsonhint/good", ".geojson")) {
            for (JsonNode geometry : geometries(JSON.readTree(Files.readString(file)))) {
                try {
                    read += GeoJson.findGeometry(geometry).isPresent() ? 1 : 0;
                } catch (InvalidGeometry e) {
                    refused.put(file.getFileName().toString(), e.problem());
                }
            }
        }
        // A polygon that goes to latitude -107: well formed, but not on the Earth.
        assertThat(refused).containsExactly(Map.entry("issue82.geojson", GeometryProblem.OUT_OF_RANGE));
        assertThat(read).isEqualTo(22);
    }

    @Test
    void theBadFilesOfGeojsonhintAreRefusedWithTheRightCode() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : MilanData.files("adversarial/geojsonhint/bad", ".geojson")) {
            String name = file.getFileName().toString().replace(".geojson", "");
            try {
                geometries(JSON.readTree(Files.readString(file))).forEach(GeoJson::findGeometry);
            } catch (InvalidGeometry e) {
                problems.add((name + " " + e.problem() + " " + e.path()).strip());
            } catch (JacksonException e) {
                problems.add(name + " NOT_JSON");
            }
        }
        // The rest is bad in what is no business of a geometry: bounding boxes, winding, features, nested meaning.
        assertThat(String.join("\n", problems)).isEqualToNormalizingNewlines("""
                bad-featurelist WRONG_NESTING /coordinates/0
                bad-json NOT_JSON
                bad-object-type UNKNOWN_TYPE
                bad-polygonloop WRONG_NESTING /coordinates/0/0
                badcoord NOT_A_NUMBER /coordinates/2
                badcoordtype WRONG_NESTING /coordinates/0/0/0
                different-first-last UNCLOSED_RING /coordinates/0
                false UNKNOWN_TYPE /geometries/0
                featurecollection-type-case UNKNOWN_TYPE
                geometrycollection_nested WRONG_NESTING /geometries/1
                multiple_problems NOT_A_NUMBER /coordinates/1
                multipoint-multidimension WRONG_NESTING /coordinates/0/0
                multipoint-nondimension WRONG_NESTING /coordinates/0
                notype UNKNOWN_TYPE
                point-labeled-as-a-multipolygon WRONG_NESTING /coordinates/0
                point-string NOT_A_NUMBER /coordinates/0
                point-toofew TOO_FEW_POINTS /coordinates
                point MISSING_COORDINATES
                short-line TOO_FEW_POINTS /coordinates
                short-linearring UNCLOSED_RING /coordinates/0
                short-multilinestring TOO_FEW_POINTS /coordinates/1
                stringcoord NOT_A_NUMBER /coordinates/1
                unknowntype UNKNOWN_TYPE""");
    }

    /** The geometries of a feature collection, of a feature, or the geometry itself. */
    private static List<JsonNode> geometries(JsonNode root) {
        return switch (root.path("type").asString("")) {
            case "FeatureCollection" ->
                root.path("features")
                        .valueStream()
                        .map(feature -> feature.path("geometry"))
                        .toList();
            case "Feature" -> List.of(root.path("geometry"));
            default -> List.of(root);
        };
    }
}
