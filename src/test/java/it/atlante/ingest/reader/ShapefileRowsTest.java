package it.atlante.ingest.reader;

import static it.atlante.ingest.reader.ShapefileFiles.nothing;
import static it.atlante.ingest.reader.ShapefileFiles.parts;
import static it.atlante.ingest.reader.ShapefileFiles.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.atlante.MilanData;
import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.geo.Polygons;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.shapefile.ShapefileRows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ShapefileRowsTest extends SourceReaderContract {

    private static final double[] SHELL = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
    private static final double[] HOLE = {1, 1, 2, 1, 2, 2, 1, 2, 1, 1};
    private static final double[] FAR = {20, 0, 20, 9, 29, 9, 29, 0, 20, 0};

    @Override
    SourceReader reader() {
        return new ShapefileRows(null, Axes.XY, null);
    }

    @Override
    String threeRowsTheSecondUnusable() {
        return "three";
    }

    @Override
    String noRows() {
        return "none";
    }

    @Override
    String brokenOff() {
        return "broken";
    }

    @Override
    Path file(String content) throws IOException {
        ShapefileFiles files = new ShapefileFiles(5);
        if (!content.equals("none")) {
            files.row(" Uno", parts(5, 0, SHELL));
            files.row(" perso", parts(5, 0, new double[] {0, 0, 1, 1}));
            files.row(" dué\na", nothing());
        }
        Path shp = files.write(folder.resolve(content), "prova");
        if (content.equals("broken")) {
            Files.write(shp, Arrays.copyOf(files.shp(), files.shp().length - 3));
        }
        return shp;
    }

    private List<SourceRecord> rows(ShapefileFiles files) throws IOException {
        return rows(reader().open(files.write(folder.resolve("f"), "prova")));
    }

    private static Geometry geometry(SourceRecord row) {
        assertThat(row.problem()).isNull();
        return Objects.requireNonNull(row.geometry());
    }

    @Test
    void holes_are_told_from_shells_by_their_orientation_and_checked_by_containment() throws IOException {
        List<SourceRecord> rows = rows(new ShapefileFiles(5)
                .row(" uno", parts(5, 0, SHELL, HOLE, FAR))
                .row(" senza guscio", parts(5, 0, FAR, HOLE))
                .row(" con quote", parts(15, 2 + 10, SHELL, HOLE))
                .row(" con misure", parts(25, 2 + 10, SHELL, HOLE)));
        assertThat(geometry(rows.get(0)).getArea()).isCloseTo(81 - 1 + 81, within(1e-9));
        assertThat(geometry(rows.get(0)).getNumGeometries()).isEqualTo(2);
        assertThat(rows.get(0).doubts()).isEmpty();
        assertThat(geometry(rows.get(1)).getArea()).isCloseTo(81 + 1, within(1e-9));
        assertThat(rows.get(1).doubts()).extracting(Problem::text).containsExactly("HOLE_WITHOUT_SHELL");
        assertThat(((Polygon) geometry(rows.get(2))).getNumInteriorRing()).isEqualTo(1);
        assertThat(geometry(rows.get(3)).getArea()).isCloseTo(80, within(1e-9));
    }

    @Test
    void an_island_in_a_hole_gets_the_hole_that_lies_in_it() throws IOException {
        double[] lake = {1, 1, 8, 1, 8, 8, 1, 8, 1, 1};
        double[] island = {2, 2, 2, 7, 7, 7, 7, 2, 2, 2};
        double[] pond = {3, 3, 4, 3, 4, 4, 3, 4, 3, 3};
        Geometry read = geometry(rows(new ShapefileFiles(5).row(" x", parts(5, 0, pond, SHELL, lake, island)))
                .getFirst());
        assertThat(read.isValid()).isTrue();
        assertThat(read.getArea()).isCloseTo(81 - 49 + 25 - 1, within(1e-9));
    }

    @Test
    void an_unclosed_ring_is_closed_and_said() throws IOException {
        SourceRecord row = rows(new ShapefileFiles(5).row(" x", parts(5, 0, Arrays.copyOf(SHELL, 8))))
                .getFirst();
        assertThat(geometry(row).getArea()).isCloseTo(81, within(1e-9));
        assertThat(row.doubts()).extracting(Problem::text).containsExactly("RING_CLOSED");
    }

    @Test
    void points_lines_and_null_shapes_are_read() throws IOException {
        assertThat(rows(new ShapefileFiles(1).row(" a", point(9.19, 45.46)).row(" b", nothing())))
                .extracting(row -> row.geometry() == null ? "-" : row.geometry().toText())
                .containsExactly("POINT (9.19 45.46)", "-");
        assertThat(geometry(rows(new ShapefileFiles(3)
                                        .row(" a", parts(3, 0, new double[] {0, 0, 1, 1}, new double[] {2, 2, 3, 3})))
                                .getFirst())
                        .toText())
                .isEqualTo("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))");
    }

    @Test
    void the_types_of_columns_are_honoured_and_deleted_rows_are_none() throws IOException {
        ShapefileFiles files = new ShapefileFiles(1)
                .columns("testo C 4,numero N 6,reale F 6,giorno D 8,vero L 1,memo M 10")
                .row(" ab      12  36.020261122T         1", point(9, 45))
                .row("*via     13  36.020261122T         1", point(9, 45))
                .row("     ******      00000000?          ", point(9, 45));
        Path shp = files.write(folder.resolve("f"), "prova");
        SourceRows opened = reader().open(shp);
        assertThat(opened.count()).isEqualTo(2);
        assertThat(opened.notes()).extracting(Problem::text).containsExactly("DELETED_ROWS", "UNREADABLE_COLUMNS");
        assertThat(rows(opened))
                .extracting(row -> row.fields().toString())
                .containsExactly(
                        "{\"testo\":\"ab\",\"numero\":12,\"reale\":36.0,\"giorno\":\"2026-11-22\",\"vero\":true}",
                        "{\"testo\":null,\"numero\":null,\"reale\":null,\"giorno\":null,\"vero\":null}");
        assertThat(rows(opened)).extracting(SourceRecord::number).containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, 0, false",
        "windows-1252, 1252, 0, false",
        "windows-1252, ANSI 1252, 0, false",
        "ISO-8859-1, 88591, 0, false",
        "windows-1252, '', 3, false",
        "IBM850, '', 2, false",
        "UTF-8, '', 0, true",
        "UTF-8, '', 87, true",
        "windows-1252, '', 0, true",
        "windows-1252, '', 87, true",
        "windows-1252, klingon, 0, true"
    })
    void the_encoding_is_that_of_the_cpg_else_of_the_language_byte_else_of_the_bytes(
            String charset, String cpg, int language, boolean said) throws IOException {
        ShapefileFiles files = new ShapefileFiles(1)
                .encoded(Charset.forName(charset), cpg, language)
                .row(" Città è", point(9, 45));
        SourceRows opened = reader().open(files.write(folder.resolve("f"), "prova"));
        assertThat(rows(opened).getFirst().fields().path("nome").asString()).isEqualTo("Città è");
        assertThat(opened.notes())
                .extracting(Problem::code)
                .containsExactlyElementsOf(said ? List.of(IssueCode.ENCODING_ASSUMED) : List.of());
    }

    @Test
    void a_missing_prj_asks_for_a_declaration_and_an_unknown_one_is_named() throws IOException {
        ShapefileFiles files = new ShapefileFiles(1).row(" a", point(514_853.5, 5_034_536.8));
        files.prj = "";
        Path shp = files.write(folder.resolve("f"), "prova");
        assertThatThrownBy(() -> reader().open(shp))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("crs");
        SourceReader declared = new ShapefileRows(Crs.of("EPSG:32632"), Axes.XY, null);
        assertThat(coordinate(rows(declared.open(shp)).getFirst()).x).isCloseTo(9.19, within(1e-6));
        SourceReader exchanged = new ShapefileRows(Crs.of("EPSG:32632"), Axes.YX, null);
        assertThat(rows(exchanged.open(shp)).getFirst().problem()).isNotNull();

        files.prj = "PROJCS[\"RGF93_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\","
                + "6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                + "PROJECTION[\"Lambert_Conformal_Conic\"],PARAMETER[\"False_Easting\",700000.0],"
                + "PARAMETER[\"False_Northing\",6600000.0],PARAMETER[\"Central_Meridian\",3.0],"
                + "PARAMETER[\"Standard_Parallel_1\",49.0],PARAMETER[\"Standard_Parallel_2\",44.0],"
                + "PARAMETER[\"Latitude_Of_Origin\",46.5],UNIT[\"Meter\",1.0]]";
        Path unknown = files.write(folder.resolve("g"), "prova");
        assertThatThrownBy(() -> reader().open(unknown))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("RGF93_Lambert_93");
        assertThatThrownBy(() -> new ShapefileRows(Crs.of("EPSG:32632"), Axes.XY, null)
                        .open(new ShapefileFiles(1).row(" a", point(9, 45)).write(folder.resolve("h"), "prova")))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("EPSG:4326");
    }

    @Test
    void parts_that_contradict_each_other_are_refused() throws IOException {
        ShapefileFiles one = new ShapefileFiles(1).row(" a", point(9, 45));
        Path shp = one.write(folder.resolve("f"), "prova");
        Files.write(folder.resolve("f/prova.dbf"), one.row(" b", point(9, 45)).dbf());
        assertThatThrownBy(() -> reader().open(shp))
                .hasMessageContaining("1 shapes")
                .hasMessageContaining("2 rows");
        Files.delete(folder.resolve("f/prova.dbf"));
        assertThatThrownBy(() -> reader().open(shp)).hasMessageContaining(".dbf is missing");
    }

    @Test
    void a_file_cut_anywhere_is_refused_and_a_damaged_one_never_breaks_the_reader() throws IOException {
        ShapefileFiles files =
                new ShapefileFiles(5).row(" uno", parts(5, 0, SHELL, HOLE)).row(" due", parts(5, 0, FAR));
        Path shp = files.write(folder.resolve("f"), "prova");
        byte[] whole = files.shp();
        for (int length = 0; length < whole.length; length++) {
            Files.write(shp, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> reader().open(shp)).isInstanceOf(UnreadableSource.class);
        }
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = whole.clone();
            byte[] table = files.dbf();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            damaged[100 + random.nextInt(damaged.length - 100)] = (byte) random.nextInt(256);
            table[random.nextInt(table.length)] = (byte) random.nextInt(256);
            Files.write(shp, damaged);
            Files.write(folder.resolve("f/prova.dbf"), table);
            try {
                SourceRows opened = reader().open(shp);
                assertThat(rows(opened)).hasSize((int) opened.count());
            } catch (UnreadableSource e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void of_several_shapefiles_one_must_be_named() throws IOException {
        ShapefileFiles files = new ShapefileFiles(1).row(" a", point(9, 45));
        Path zip = folder.resolve("due.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : List.of("dir/uno", "dir/due")) {
                put(entries, name + ".SHP", files.shp());
                put(entries, name + ".dbf", files.dbf());
                put(entries, name + ".Prj", ShapefileFiles.WGS84.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThatThrownBy(() -> reader().open(zip))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("uno, due");
        assertThatThrownBy(() -> new ShapefileRows(null, Axes.XY, "tre").open(zip))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("tre");
        assertThat(rows(new ShapefileRows(null, Axes.XY, "due").open(zip))).hasSize(1);
        files.write(folder.resolve("cartella"), "sola");
        assertThat(rows(reader().open(folder.resolve("cartella")))).hasSize(1);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Test
    void the_zipped_nil_are_those_of_the_geojson() {
        List<SourceRecord> zipped = rows(reader().open(MilanData.file("boundaries/ds964_nil_wm_shp.zip")));
        assertThat(zipped).hasSize(88).allMatch(row -> row.problem() == null);
        double area = zipped.stream()
                .mapToDouble(row -> Polygons.areaSquareMeters(geometry(row)))
                .sum();
        assertThat(area / 1e6).isCloseTo(181.759, within(0.2));
        assertThat(zipped)
                .extracting(row -> row.fields().path("NIL").asString())
                .contains("LORETO - CASORETTO - NOLO");
    }

    @Test
    void the_census_areas_lie_in_milan_after_leaving_gauss_boaga() {
        List<SourceRecord> areas = rows(reader().open(MilanData.file("indicators/ace2011_shp/ACE_maggio_2011.shp")));
        assertThat(areas).hasSize(85).allSatisfy(row -> assertThat(coordinate(row).x)
                .isBetween(9.0, 9.3));
        assertThat(areas.stream()
                                .mapToDouble(row -> Polygons.areaSquareMeters(geometry(row)))
                                .sum()
                        / 1e6)
                .isCloseTo(146.56, within(0.05));
    }

    @Test
    void the_four_invalid_provinces_are_found_and_repaired() {
        List<SourceRecord> provinces =
                rows(reader().open(MilanData.file("boundaries/istat_ProvCM01012021_g_WGS84.zip")));
        assertThat(provinces).hasSize(107).allMatch(row -> row.problem() == null);
        List<Geometry> invalid = provinces.stream()
                .map(ShapefileRowsTest::geometry)
                .filter(province -> !province.isValid())
                .toList();
        assertThat(invalid).hasSize(4).allSatisfy(province -> assertThat(
                        Polygons.repair(province).geometry().isValid())
                .isTrue());
        assertThat(provinces)
                .extracting(row -> row.fields().path("DEN_UTS").asString())
                .contains("Forli'-Cesena", "Milano");
    }
}
