package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.atlante.MilanData;
import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class GeoJsonRowsTest extends SourceReaderContract {

    @Override
    SourceReader reader() {
        return new GeoJsonRows(null, Axes.XY);
    }

    private static String collection(String head, String... features) {
        return "{\"type\": \"FeatureCollection\"," + head + " \"features\": [" + String.join(",", features) + "]}";
    }

    private static String feature(String name, String geometry) {
        return "{\"type\": \"Feature\", \"properties\": {\"nome\": \"" + name + "\"}, \"geometry\": " + geometry + "}";
    }

    private static String point(String coordinates) {
        return "{\"type\": \"Point\", \"coordinates\": " + coordinates + "}";
    }

    @Override
    String threeRowsTheSecondUnusable() {
        return collection("", feature("Uno", point("[9.19, 45.46]")), "\"perso\"", feature("dué\\na", "null"));
    }

    @Override
    String noRows() {
        return collection("");
    }

    @Override
    String brokenOff() {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + feature("Uno", "null") + ",";
    }

    @Test
    void longitude_comes_first() throws IOException {
        Coordinate point = coordinate(
                rows(reader().open(file(threeRowsTheSecondUnusable()))).getFirst());
        assertThat(point.x).isEqualTo(9.19);
        assertThat(point.y).isEqualTo(45.46);
    }

    @Test
    void bad_coordinates_and_bad_geometries_keep_the_columns_and_say_which() throws IOException {
        List<SourceRecord> rows = rows(reader().open(file(collection(
                "",
                feature("a", point("[9.19, 145.46]")),
                feature("b", point("[\"9\", 45]")),
                feature("c", "{\"type\": \"Polygon\", \"coordinates\": [[[9, 45], [9, 46]]]}"),
                feature("d", "{\"type\": \"Punto\"}")))));
        assertThat(rows)
                .extracting(row -> problem(row).code())
                .containsExactly(
                        IssueCode.BAD_COORDINATES,
                        IssueCode.BAD_COORDINATES,
                        IssueCode.INVALID_GEOMETRY,
                        IssueCode.INVALID_GEOMETRY);
        assertThat(rows.get(0).fields().path("nome").asString()).isEqualTo("a");
    }

    @Test
    void the_old_crs_member_is_honoured_even_after_the_features() throws IOException {
        String features = collection("", feature("Brescia", point("[595000, 5043000]")));
        String late = features.substring(0, features.length() - 1)
                + ", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32632\"}}}";
        Coordinate point = coordinate(rows(reader().open(file(late))).getFirst());
        assertThat(point.x).isCloseTo(10.2, within(0.1));
        assertThat(point.y).isCloseTo(45.5, within(0.1));
    }

    @Test
    void a_crs_member_that_contradicts_the_declaration_or_is_unknown_is_refused() {
        String member = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"%s\"}},";
        assertThatThrownBy(() ->
                        new GeoJsonRows(Crs.WGS84, Axes.XY).open(file(collection(member.formatted("EPSG:32632")))))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("EPSG:32632")
                .hasMessageContaining("EPSG:4326");
        assertThatThrownBy(() -> reader().open(file(collection(member.formatted("EPSG:999999")))))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("999999");
    }

    @Test
    void crs84_agrees_with_the_declared_wgs84() throws IOException {
        String member = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}},";
        assertThat(new GeoJsonRows(Crs.WGS84, Axes.XY)
                        .open(file(collection(member)))
                        .count())
                .isZero();
    }

    @Test
    void projected_brescia_lands_in_brescia() {
        SourceRows rows = reader().open(MilanData.file("points/brescia_affittanze_passive_EPSG32632.geojson"));
        assertThat(rows(rows)).hasSize(5).allSatisfy(row -> {
            assertThat(coordinate(row).x).isBetween(10.0, 10.5);
            assertThat(coordinate(row).y).isBetween(45.3, 45.8);
        });
    }

    @Test
    void a_file_whose_geometries_are_all_null_has_all_its_rows() {
        SourceRows rows = reader().open(MilanData.file("points/ds532_tpl_sequenza_null_geometry.geojson"));
        assertThat(rows.count()).isEqualTo(4_117);
        assertThat(rows(rows)).hasSize(4_117).allMatch(row -> row.geometry() == null && row.problem() == null);
    }

    @Test
    void malformed_geojson_is_read_row_by_row_or_refused_with_a_reason() {
        List<Path> files = MilanData.files("adversarial/geojsonhint", ".geojson");
        assertThat(files).hasSize(62);
        int refused = 0;
        for (Path file : files) {
            try {
                SourceRows rows = reader().open(file);
                assertThat(rows(rows)).as(file.toString()).hasSize((int) rows.count());
            } catch (UnreadableSource e) {
                refused++;
                assertThat(e.getMessage()).as(file.toString()).isNotBlank();
                assertThat(file.toString()).as(e.getMessage()).contains("bad");
            }
        }
        assertThat(refused).isBetween(1, 20);
    }

    @Test
    void an_unclosed_ring_is_closed_and_said() throws IOException {
        SourceRecord row = rows(reader().open(
                                file(
                                        collection(
                                                "",
                                                feature(
                                                        "a",
                                                        "{\"type\": \"Polygon\", \"coordinates\": [[[9, 45], [9, 46], [10, 46], [10, 45]]]}")))))
                .getFirst();
        assertThat(row.problem()).isNull();
        assertThat(Objects.requireNonNull(row.geometry()).getArea()).isCloseTo(1, within(1e-9));
        assertThat(row.doubts()).extracting(Problem::text).containsExactly("RING_CLOSED");
    }

    @Test
    void coordinates_that_cannot_be_degrees_ask_for_a_declaration() throws IOException {
        Path file = file(collection("", feature("a", point("[514853.5, 5034536.8]")), feature("b", "null")));
        assertThatThrownBy(() -> reader().open(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("\"crs\"");
        SourceReader declared = new GeoJsonRows(Crs.of("EPSG:32632"), Axes.XY);
        assertThat(coordinate(rows(declared.open(file)).getFirst()).x).isCloseTo(9.19, within(1e-6));
    }

    @Test
    void axes_that_are_declared_as_exchanged_are_exchanged() throws IOException {
        Path file = file(collection("", feature("a", point("[45.46, 9.19]"))));
        assertThat(coordinate(rows(new GeoJsonRows(null, Axes.YX).open(file)).getFirst()).x)
                .isEqualTo(9.19);
    }

    @Test
    void lines_of_json_and_texts_after_separators_are_rows_and_a_bad_one_stops_no_other() throws IOException {
        String one = feature("Uno", point("[9.19, 45.46]"));
        String two = point("[9.2, 45.5]");
        String cut = one.substring(0, 30);
        String mark = "\uFEFF";
        for (String text : List.of(
                one + "\n" + cut + "\r\n\n" + two + "\n",
                mark + one + "\n" + cut + "\n\n" + two,
                "\u001e" + one + "\n\u001e" + cut + "\n\u001e\n" + two.replace(" ", "\n") + "\n")) {
            SourceRows opened = reader().open(file(text));
            List<SourceRecord> rows = rows(opened);
            assertThat(opened.count()).as(text).isEqualTo(3);
            assertThat(opened.columns()).containsExactly("nome");
            assertThat(rows).hasSize(3);
            assertThat(coordinate(rows.get(0)).x).isEqualTo(9.19);
            assertThat(problem(rows.get(1)).code()).isEqualTo(IssueCode.MALFORMED_ROW);
            assertThat(rows.get(1).raw().asString()).isEqualTo(cut);
            assertThat(coordinate(rows.get(2)).y).isEqualTo(45.5);
        }
    }

    @Test
    void a_byte_order_mark_a_single_feature_and_a_single_geometry_are_read() throws IOException {
        assertThat(rows(reader().open(file("\uFEFF" + threeRowsTheSecondUnusable()))))
                .hasSize(3);
        assertThat(rows(reader().open(file(feature("a", point("[9, 45]")))))).hasSize(1);
        assertThat(rows(reader().open(file(point("[9, 45]")))).getFirst().geometry())
                .isNotNull();
    }
}
