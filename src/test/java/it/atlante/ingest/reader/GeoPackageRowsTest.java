package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.atlante.MilanData;
import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.geo.Polygons;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.geopackage.GeoPackageRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class GeoPackageRowsTest extends SourceReaderContract {

    private static final String TABLES = """
            create table gpkg_spatial_ref_sys (srs_name text, srs_id integer, organization text, organization_coordsys_id integer, definition text);
            create table gpkg_contents (table_name text, data_type text, srs_id integer);
            create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer);
            insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326, ''), ('Monte Mario', 100001, 'QGIS', 7,
              'PROJCS["Monte_Mario_Italy_1",GEOGCS["GCS_Monte_Mario",DATUM["D_Monte_Mario",SPHEROID["International_1924",6378388.0,297.0]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",1500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'),
              ('RGF93 v1 / Lambert-93', 2154, 'EPSG', 2154, 'undefined'), ('Undefined', -1, 'NONE', -1, 'undefined')
            """;

    @Override
    SourceReader reader() {
        return new GeoPackageRows(null, Axes.XY, null);
    }

    @Override
    String threeRowsTheSecondUnusable() {
        return layer(
                "punti",
                4326,
                "(1, x'" + point(4326, 9.19, 45.46) + "', 'Uno'), (2, x'4750', 'perso'), (3, null, 'dué\na')");
    }

    @Override
    String noRows() {
        return layer("punti", 4326, "");
    }

    @Override
    String brokenOff() {
        return "broken";
    }

    /** A database that was made by these statements. */
    @Override
    Path file(String content) throws IOException {
        Path file = folder.resolve("prova.gpkg");
        Files.deleteIfExists(file);
        String sql = content.equals("broken") ? threeRowsTheSecondUnusable() : content;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        if (content.equals("broken")) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 4_096));
        }
        return file;
    }

    private static String layer(String name, int srs, String values) {
        return TABLES + ";" + another(name, srs, values);
    }

    private static String another(String name, int srs, String values) {
        return "create table %1$s (fid integer primary key, geom blob, nome text); insert into gpkg_contents values ('%1$s', 'features', %2$d);"
                        .formatted(name, srs)
                + "insert into gpkg_geometry_columns values ('%s', 'geom', 'GEOMETRY', %d, 2, 2);".formatted(name, srs)
                + (values.isEmpty() ? "" : "insert into " + name + " values " + values + ";");
    }

    private static String hex(int srs, byte[] wkb) {
        ByteBuffer out = ByteBuffer.allocate(8 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(srs)
                .put(wkb);
        return HexFormat.of().formatHex(out.array());
    }

    private static String point(int srs, double x, double y) {
        return hex(srs, wkb(1, x, y));
    }

    /** Little endian; whole numbers are written as counts and types, the others as ordinates. */
    private static byte[] wkb(Object... contents) {
        ByteBuffer out =
                ByteBuffer.allocate(4_096).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1);
        for (Object content : contents) {
            switch (content) {
                case Integer number -> out.putInt(number);
                case Double number -> out.putDouble(number);
                case byte[] part -> out.put(part);
                default -> throw new IllegalArgumentException(content.toString());
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private SourceRecord only(int layerSrs, String geometry) throws IOException {
        return rows(reader().open(file(layer("uno", layerSrs, "(1, x'" + geometry + "', 'a')"))))
                .getFirst();
    }

    private static Geometry geometry(SourceRecord row) {
        assertThat(row.problem()).isNull();
        return Objects.requireNonNull(row.geometry());
    }

    @Test
    void heights_and_measures_are_dropped() throws IOException {
        assertThat(geometry(only(4326, hex(4326, wkb(1001, 9.0, 45.0, 7.0)))).toText())
                .isEqualTo("POINT (9 45)");
        assertThat(geometry(only(4326, hex(4326, wkb(3002, 2, 9.0, 45.0, 7.0, 1.0, 9.5, 45.5, 7.0, 1.0))))
                        .toText())
                .isEqualTo("LINESTRING (9 45, 9.5 45.5)");
        byte[] part = wkb(2001, 9.0, 45.0, 7.0);
        assertThat(geometry(only(4326, hex(4326, wkb(2004, 2, part, part)))).getNumPoints())
                .isEqualTo(2);
    }

    @Test
    void a_circle_becomes_a_line_that_strays_less_than_said() throws IOException {
        // Unit square corners on a circle of a kilometre, in metres of Gauss-Boaga.
        byte[] circle = wkb(
                8,
                5,
                1_501_000.0,
                5_000_000.0,
                1_500_000.0,
                5_001_000.0,
                1_499_000.0,
                5_000_000.0,
                1_500_000.0,
                4_999_000.0,
                1_501_000.0,
                5_000_000.0);
        byte[] half = wkb(8, 3, 1_501_000.0, 5_000_000.0, 1_500_000.0, 5_001_000.0, 1_499_000.0, 5_000_000.0);
        byte[] back = wkb(2, 2, 1_499_000.0, 5_000_000.0, 1_501_000.0, 5_000_000.0);
        SourceRecord whole = only(100_001, hex(100_001, wkb(10, 1, circle)));
        assertThat(whole.doubts()).extracting(Problem::code).containsExactly(IssueCode.LINEARISED);
        assertThat(Polygons.areaSquareMeters(geometry(whole)) / (Math.PI * 1e6)).isBetween(0.998, 1.002);
        SourceRecord compound = only(100_001, hex(100_001, wkb(12, 1, wkb(10, 1, wkb(9, 2, half, back)))));
        assertThat(geometry(compound).getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(geometry(compound).getArea() / geometry(whole).getArea()).isCloseTo(0.5, within(1e-3));
        assertThat(geometry(only(100_001, hex(100_001, wkb(11, 2, half, back)))).getNumGeometries())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "2, 1"})
    void the_system_comes_from_the_definition_and_is_asked_for_when_undefined(int which, int ignored)
            throws IOException {
        int srs = List.of(100_001, -1, 2154).get(which);
        Path file = file(layer("uno", srs, "(1, x'" + point(srs, 1_514_881.49, 5_034_556.81) + "', 'a')"));
        switch (srs) {
            case 100_001 ->
                assertThat(coordinate(rows(reader().open(file)).getFirst()).x).isCloseTo(9.19, within(1e-6));
            case -1 -> {
                assertThatThrownBy(() -> reader().open(file))
                        .isInstanceOf(UnreadableSource.class)
                        .hasMessageContaining("crs");
                SourceReader declared = new GeoPackageRows(Crs.of("EPSG:3003"), Axes.XY, null);
                assertThat(coordinate(rows(declared.open(file)).getFirst()).x).isCloseTo(9.19, within(1e-6));
            }
            default ->
                assertThatThrownBy(() -> reader().open(file))
                        .isInstanceOf(UnreadableSource.class)
                        .hasMessageContaining("Lambert-93");
        }
    }

    @Test
    void a_geometry_of_another_system_than_its_layer_is_refused() throws IOException {
        assertThat(problem(only(4326, point(32632, 500_000, 5_000_000))).text()).isEqualTo("geometry.OTHER_SYSTEM");
    }

    @Test
    void of_several_layers_one_must_be_named_and_a_view_is_none() throws IOException {
        Path file = file(layer("uno", 4326, "(1, null, 'a')") + another("due", 4326, "")
                + "create table elenco (id integer, voce text); insert into gpkg_contents values ('elenco', 'attributes', 0);"
                + "insert into elenco values (1, 'x'), (2, 'y');"
                + "create view spia as select * from uno; insert into gpkg_contents values ('spia', 'attributes', 0)");
        assertThatThrownBy(() -> reader().open(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("uno, due, elenco")
                .hasMessageNotContaining("spia");
        SourceRows list = new GeoPackageRows(null, Axes.XY, "elenco").open(file);
        assertThat(list.columns()).containsExactlyInAnyOrder("id", "voce");
        assertThat(rows(list)).hasSize(2).allMatch(row -> row.geometry() == null && row.problem() == null);
    }

    @Test
    void a_database_that_is_no_geopackage_is_refused() throws IOException {
        Path file = file("create table x (y integer)");
        assertThatThrownBy(() -> reader().open(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("no GeoPackage");
        Files.writeString(file, "ciao");
        assertThatThrownBy(() -> reader().open(file)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void the_file_is_not_touched() throws IOException {
        Path file = file(threeRowsTheSecondUnusable());
        byte[] before = Files.readAllBytes(file);
        rows(reader().open(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var siblings = Files.list(folder)) {
            assertThat(siblings).containsExactly(file);
        }
    }

    @Test
    void damaged_geometries_are_rows_with_a_problem() throws IOException {
        byte[] ring = wkb(3, 1, 4, 9.0, 45.0, 9.0, 46.0, 10.0, 46.0, 9.0, 45.0);
        byte[] sound = HexFormat.of().parseHex(hex(4326, wkb(6, 1, ring)));
        Random random = new Random(11);
        StringBuilder values = new StringBuilder("(0, x'" + HexFormat.of().formatHex(sound) + "', 'sana')");
        int count = 3_000;
        for (int i = 1; i <= count; i++) {
            byte[] damaged = Arrays.copyOf(sound, random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length);
            for (int j = 0; j < 2 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            values.append(", (%d, x'%s', 'rotta')".formatted(i, HexFormat.of().formatHex(damaged)));
        }
        List<SourceRecord> rows = rows(reader().open(file(layer("uno", 4326, values.toString()))));
        assertThat(rows).hasSize(count + 1);
        assertThat(geometry(rows.getFirst()).getNumPoints()).isEqualTo(4);
        assertThat(rows).filteredOn(row -> row.problem() != null).hasSizeGreaterThan(500);
    }

    @Test
    void the_curve_of_the_published_example_is_read() {
        SourceRecord row =
                rows(reader().open(MilanData.file("gpkg/curvepolygon.gpkg"))).getFirst();
        assertThat(row.problem()).isNull();
        assertThat(geometry(row).isValid()).isTrue();
    }

    @Test
    void layers_of_published_files_are_read_by_name() {
        Path palermo = MilanData.file("gpkg/pigreco_minima_distanza_tra_oggetti_qgis38.gpkg");
        assertThatThrownBy(() -> reader().open(palermo))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("lineaD")
                .hasMessageContaining("poligonoC");
        for (String layer : List.of("lineaD", "poligonoC", "puntiA", "puntiB", "layer_styles")) {
            assertThat(rows(new GeoPackageRows(null, Axes.XY, layer).open(palermo)))
                    .as(layer)
                    .hasSize(4);
        }
        Path vertices = MilanData.file("gpkg/pigreco_vertici_duplicati.gpkg");
        // Drawn eight degrees west of the zone of their system: what has no place there says so.
        assertThat(rows(new GeoPackageRows(null, Axes.XY, "poly").open(vertices)))
                .hasSize(2);
        assertThat(rows(new GeoPackageRows(null, Axes.XY, "Vertici").open(vertices)))
                .hasSize(29);
        assertThat(rows(new GeoPackageRows(null, Axes.XY, "vertici_duplicati").open(vertices)))
                .isEmpty();
    }
}
