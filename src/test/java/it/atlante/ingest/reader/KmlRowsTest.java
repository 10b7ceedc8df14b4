package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.atlante.MilanData;
import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.kml.KmlRows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class KmlRowsTest extends SourceReaderContract {

    @Override
    SourceReader reader() {
        return new KmlRows(null, Axes.XY, null);
    }

    private static String kml(String... contents) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>Prova</name>"
                + String.join("", contents) + "</Document></kml>";
    }

    private static String placemark(String name, String rest) {
        return "<Placemark><ExtendedData><Data name=\"nome\"><value>" + name + "</value></Data></ExtendedData>" + rest
                + "</Placemark>";
    }

    private static String point(String coordinates) {
        return "<Point><coordinates>" + coordinates + "</coordinates></Point>";
    }

    private static String ring(String coordinates) {
        return "<LinearRing><coordinates>" + coordinates + "</coordinates></LinearRing>";
    }

    @Override
    String threeRowsTheSecondUnusable() {
        return kml(
                placemark("Uno", point("9.19,45.46,120")), placemark("perso", point("9;45")), placemark("dué\na", ""));
    }

    @Override
    String noRows() {
        return kml();
    }

    @Override
    String brokenOff() {
        return threeRowsTheSecondUnusable().substring(0, 300);
    }

    private SourceRecord only(String kml) throws IOException {
        return rows(reader().open(file(kml))).getFirst();
    }

    @Test
    void a_placemark_gives_its_texts_its_data_and_its_folders() throws IOException {
        SourceRecord row = only(kml("<Folder><name>Sedi</name><Placemark id=\"p1\"><name>Sportello</name>"
                + "<description><![CDATA[<b>Orari</b>:<br/>lun&ndash;ven<script>x()</script>]]></description>"
                + "<ExtendedData><SchemaData schemaUrl=\"#s\"><SimpleData name=\"posti\">12</SimpleData></SchemaData>"
                + "<Data name=\"cap\"><displayName>CAP</displayName><value>20100</value></Data></ExtendedData>"
                + point(" 9.19, 45.46 ") + "</Placemark></Folder>"));
        assertThat(row.fields().toString())
                .isEqualTo("{\"id\":\"p1\",\"name\":\"Sportello\","
                        + "\"description\":\"<b>Orari</b>:<br/>lun&ndash;ven<script>x()</script>\","
                        + "\"descriptionText\":\"Orari :\\nlun–ven\",\"posti\":\"12\",\"cap\":\"20100\","
                        + "\"layer\":\"Sedi\",\"folders\":\"Prova / Sedi\"}");
        assertThat(coordinate(row).x).isEqualTo(9.19);
    }

    @Test
    void polygons_keep_their_holes_and_several_geometries_become_one() throws IOException {
        String polygon =
                "<Polygon><outerBoundaryIs>" + ring("0,0 0,9 9,9 9,0 0,0") + "</outerBoundaryIs><innerBoundaryIs>"
                        + ring("1,1,5 2,1,5 2,2,5 1,2,5") + "</innerBoundaryIs></Polygon>";
        SourceRecord row = only(kml(placemark(
                "x",
                "<MultiGeometry>" + polygon + "<MultiGeometry>"
                        + polygon.replace("0,0 0,9 9,9 9,0 0,0", "20,0 20,9 29,9 29,0 20,0")
                                .replaceAll("<inner.*</inner[^>]*>", "")
                        + "</MultiGeometry></MultiGeometry>")));
        assertThat(Objects.requireNonNull(row.geometry()).getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(row.geometry().getArea()).isCloseTo(81 - 1 + 81, within(1e-9));
        assertThat(row.doubts()).extracting(Problem::text).containsExactly("RING_CLOSED");
    }

    @Test
    void a_layer_is_a_folder_or_document_by_name() throws IOException {
        Path file = file(kml(
                placemark("a", ""),
                "<Folder><name>Nord</name>" + placemark("b", "") + placemark("c", "") + "</Folder>",
                placemark("d", "")));
        assertThat(rows(reader().open(file))).hasSize(4);
        SourceRows nord = new KmlRows(null, Axes.XY, "Nord").open(file);
        assertThat(nord.count()).isEqualTo(2);
        assertThat(rows(nord)).hasSize(2);
        assertThatThrownBy(() -> new KmlRows(null, Axes.XY, "Sud").open(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("Sud")
                .hasMessageContaining("Nord");
    }

    @Test
    void nothing_outside_the_document_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("segreto"), "parola-segreta");
        String external = threeRowsTheSecondUnusable()
                .replaceFirst("\n", "\n<!DOCTYPE kml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n")
                .replace("Uno", "&x;");
        try {
            assertThat(rows(reader().open(file(external))).toString()).doesNotContain("parola-segreta");
        } catch (UnreadableSource e) {
            assertThat(e.getMessage()).doesNotContain("parola-segreta");
        }
        StringBuilder bomb = new StringBuilder("\n<!DOCTYPE kml [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        String laughs =
                threeRowsTheSecondUnusable().replaceFirst("\n", bomb + "]>\n").replace("Uno", "&a39;");
        assertThatThrownBy(() -> reader().open(file(laughs))).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void links_and_shapes_that_are_not_read_are_said() throws IOException {
        SourceRows rows = reader().open(file(kml(
                "<NetworkLink><name>altrove</name><Link><href>http://127.0.0.1/x.kml</href></Link></NetworkLink>",
                placemark("a", "<Model/>"))));
        assertThat(rows.notes()).extracting(Problem::code).containsExactly(IssueCode.NOT_READ);
        assertThat(rows(rows).getFirst().doubts()).extracting(Problem::text).containsExactly("OTHER_SHAPES");
    }

    @Test
    void another_system_or_another_document_is_refused() {
        assertThatThrownBy(() -> new KmlRows(Crs.of("EPSG:3003"), Axes.XY, null).open(file(noRows())))
                .isInstanceOf(UnreadableSource.class);
        assertThatThrownBy(() -> reader().open(file("<gpx><wpt/></gpx>")))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("<gpx>");
        assertThatThrownBy(() -> reader().open(file("ciao"))).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        Path kmz = folder.resolve("bomba.kmz");
        try (OutputStream out = Files.newOutputStream(kmz);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write("<kml><Document>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(blanks);
            }
            zip.write("</Document></kml>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThatThrownBy(() -> reader().open(kmz))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("zip bomb");
    }

    @Test
    void the_548_zones_of_the_province_come_from_190_documents() {
        SourceRows opened = reader().open(MilanData.file("omi/omi_zone_provincia_milano_2018-2.kmz"));
        assertThat(opened.notes().getFirst().arguments()).containsExactly("189");
        List<SourceRecord> zones = rows(opened);
        assertThat(zones).hasSize(548).allMatch(zone -> zone.problem() == null && zone.geometry() != null);
        assertThat(zones)
                .filteredOn(zone -> zone.fields().path("file").asString().contains("Comune di MILANO "))
                .hasSize(41);
        assertThat(zones)
                .filteredOn(zone -> zone.fields().path("file").asString().contains("Comune di PIOLTELLO "))
                .hasSize(5);
        assertThat(zones)
                .allMatch(zone ->
                        !zone.fields().path("descriptionText").asString("").contains("<"));
    }
}
