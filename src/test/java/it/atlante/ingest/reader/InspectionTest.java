package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.reader.Workbooks.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

    @TempDir
    Path folder;

    private static InspectedColumn column(Inspection inspection, String name) {
        return inspection.columns().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + inspection.columns()));
    }

    @ParameterizedTest
    @CsvSource({
        "boundaries/ds964_nil_wm.geojson, geojson",
        "boundaries/ds964_nil_wm_shp.zip, shapefile",
        "omi/omi_zone_provincia_milano_2018-2.kmz, kml",
        "gpkg/curvepolygon.gpkg, geopackage",
        "indicators/ace2011_shp/ACE_maggio_2011.shp, shapefile",
        "third_sector/cinque_per_mille_2022.zip, csv",
        "points/milano_biblioteche_2013_2015_api.json, json",
        "addresses/ds634_civici_municipio5_20200501.json, json",
        "hsds/specification_3x/service_full.json, hsds",
        "hsds/oruk_v3_mocks/V3.0-UK-Test/service_list.json, hsds",
        "hsds/specification_3x/organization_list.json, hsds",
        "hsds/specification_3x/csv, hsds",
        "osm/milano_municipio5_addr_2020-10.osm, xml",
        "adversarial/messytables/blank_line.ods, ods",
        "adversarial/messytables/sw_gen.xlsx, xlsx",
        "adversarial/messytables/encrypted_no_password.xls, xls",
        "adversarial/messytables/utf-16le_encoded.csv, csv",
        "indicators/milan_deprivation_ace2011.csv, csv",
    })
    void the_format_is_told_by_what_the_file_holds(String file, String format) throws IOException {
        Inspection inspection = Inspection.of(MilanData.file(file));
        assertThat(inspection.format().value()).as(inspection.toString()).isEqualTo(format);
        assertThat(inspection.format().reason(Locale.ITALIAN)).isNotBlank();
        assertThat(inspection.unreadable() == null)
                .isEqualTo(!inspection.columns().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "points/ds600_aree_bonifica_gaussboaga.csv, ;, UTF-8, 1, 1257",
        "points/toscana_beni_confiscati_gaussboaga.csv, |, UTF-8, 1, 497",
        "points/farmacie_italia_misa_noheader.csv, ;, UTF-8, 0, 18962",
        "boundaries/istat_elenco_comuni_20190215_latin1.csv, ;, windows-1252, 1, 7917",
        "indicators/milan_deprivation_ace2011.csv, ',', UTF-8, 1, 85",
        "addresses/italia_cap_comuni.csv, ',', UTF-8, 0, 8638",
        "third_sector/cinque_per_mille_2022.zip, ',', UTF-8, 1, 71498",
    })
    void a_table_is_understood_as_it_was_written(
            String file, String delimiter, String encoding, int header, long rows) {
        Inspection inspection = Inspection.of(MilanData.file(file));
        assertThat(Objects.requireNonNull(inspection.delimiter()).value()).isEqualTo(delimiter);
        assertThat(Objects.requireNonNull(inspection.encoding()).value()).isEqualTo(encoding);
        assertThat(Objects.requireNonNull(inspection.header()).value())
                .as(inspection.header().reason(Locale.ENGLISH))
                .isEqualTo(header);
        assertThat(inspection.rows()).isEqualTo(rows);
        assertThat(inspection.firstRows()).hasSize(20).allSatisfy(row -> assertThat(row)
                .hasSameSizeAs(inspection.columns()));
    }

    @Test
    void coordinates_codes_and_contacts_are_recognised() {
        Inspection sites = Inspection.of(MilanData.file("points/ds600_aree_bonifica_gaussboaga.csv"));
        assertThat(column(sites, "X_gb").kind().value()).isEqualTo(ColumnKind.EASTING);
        assertThat(column(sites, "Y_gb").kind().value()).isEqualTo(ColumnKind.NORTHING);
        assertThat(column(sites, "X_wgs84").kind().value()).isEqualTo(ColumnKind.LONGITUDE);
        assertThat(column(sites, "Y_wgs84").kind().value()).isEqualTo(ColumnKind.LATITUDE);
        Inspection taxed = Inspection.of(MilanData.file("third_sector/cinque_per_mille_2022.zip"));
        assertThat(taxed.columns()).extracting(it -> it.kind().value()).contains(ColumnKind.TAX_CODE);
        Inspection schools = Inspection.of(MilanData.file("points/cmm_scuole_ogni_ordine_e_grado.csv"));
        assertThat(schools.columns())
                .extracting(it -> it.kind().value())
                .contains(ColumnKind.LATITUDE, ColumnKind.LONGITUDE);
    }

    @Test
    void each_kind_of_value_is_told_with_samples_and_how_many_are_filled() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), """
                sito;mail;quando;cap;istat;tel;orari;cf;n;prezzo;testo
                https://a.it;a@b.it;31/12/2025;20121;015146;02 123456;Mo-Fr 09:00-12:00;RSSMRA80A01F205X;1;1,5;uno
                www.b.it;b@c.it;01/02/2026;20122;015146;+39 02 123457;Sa 10:00-13:00;RSSMRA80A01F205X;2;2,5;due parole
                """);
        Inspection inspection = Inspection.of(file);
        assertThat(inspection.columns())
                .extracting(it -> it.kind().value())
                .containsExactly(
                        ColumnKind.WEB,
                        ColumnKind.EMAIL,
                        ColumnKind.DATE,
                        ColumnKind.CAP,
                        ColumnKind.ISTAT_CODE,
                        ColumnKind.PHONE,
                        ColumnKind.OPENING_HOURS,
                        ColumnKind.TAX_CODE,
                        ColumnKind.INTEGER,
                        ColumnKind.NUMBER,
                        ColumnKind.TEXT);
        assertThat(column(inspection, "quando").kind().arguments()).contains("dd/MM/yyyy");
        assertThat(column(inspection, "cap").samples()).containsExactly("20121", "20122");
        assertThat(column(inspection, "cap").filled()).isEqualTo(2);
    }

    @Test
    void sheets_and_lists_are_named_and_one_can_be_chosen() throws IOException {
        Path book = Workbooks.xlsx(
                folder.resolve("due"),
                new Sheet(
                        "Enti",
                        "visible",
                        Workbooks.xlsxRow(1, List.of("nome")) + Workbooks.xlsxRow(2, List.of("Uno"))),
                new Sheet(
                        "Servizi",
                        "visible",
                        Workbooks.xlsxRow(2, List.of("servizio", "via")) + Workbooks.xlsxRow(3, List.of("a", "b"))));
        Inspection whole = Inspection.of(book);
        assertThat(whole.layers()).containsExactly("Enti", "Servizi");
        assertThat(whole.unreadable()).contains("Enti, Servizi");
        Inspection one = Inspection.of(book, "Servizi");
        assertThat(one.columns()).extracting(InspectedColumn::name).containsExactly("servizio", "via");
        assertThat(Objects.requireNonNull(one.header()).value()).isEqualTo(2);
        Inspection json = Inspection.of(MilanData.file("points/milano_biblioteche_2013_2015_api.json"));
        assertThat(json.layers()).hasSizeGreaterThan(1).allMatch(pointer -> pointer.startsWith("/"));
        assertThat(json.rows()).isEqualTo(232);
    }

    @Test
    void a_stated_reference_system_is_told_and_none_is_invented() {
        assertThat(Objects.requireNonNull(
                                Inspection.of(MilanData.file("points/brescia_affittanze_passive_EPSG32632.geojson"))
                                        .crs())
                        .value())
                .contains("32632");
        assertThat(Inspection.of(MilanData.file("boundaries/istat_comuni_citta_metropolitana_milano.geojson"))
                        .crs())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "boundaries/ds964_nil_wm_shp.zip, EPSG:4326, 1",
        "gpkg/pigreco_vertici_duplicati.gpkg, EPSG:32632, 3",
        "gpkg/pigreco_core_area.gpkg, EPSG:3004, 1",
        "gpkg/pigreco_minima_distanza_tra_oggetti_qgis38.gpkg, EPSG:4326, 5",
        "omi/omi_zone_provincia_milano_2018-2.kmz, EPSG:4326, 2",
    })
    void a_geographic_file_says_its_layers_and_their_system(String file, String crs, int layers) {
        Inspection inspection = Inspection.of(MilanData.file(file));
        assertThat(Objects.requireNonNull(inspection.crs()).value()).isEqualTo(crs);
        assertThat(inspection.crs().reason(Locale.ITALIAN)).isNotBlank();
        assertThat(inspection.layers()).hasSizeGreaterThanOrEqualTo(layers);
        assertThat(inspection.columns()).isNotEmpty();
        for (String layer : inspection.layers().subList(0, Math.min(5, layers))) {
            assertThat(Inspection.of(MilanData.file(file), layer).unreadable())
                    .as(layer)
                    .isNull();
        }
    }

    @Test
    void a_shapefile_without_prj_shows_its_columns_and_states_no_system() throws IOException {
        Path zip = folder.resolve("senza-prj.zip");
        try (ZipFile from = new ZipFile(
                        MilanData.file("boundaries/ds964_nil_wm_shp.zip").toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (ZipEntry entry : List.copyOf(Collections.list(from.entries()))) {
                if (!entry.getName().endsWith(".prj")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(from.getInputStream(entry).readAllBytes());
                }
            }
        }
        Inspection inspection = Inspection.of(zip);
        assertThat(inspection.crs()).isNull();
        assertThat(inspection.unreadable()).isNull();
        assertThat(inspection.columns()).extracting(InspectedColumn::name).contains("NIL");
    }

    @Test
    void nothing_that_a_person_can_upload_breaks_it() throws IOException {
        for (String content :
                List.of("", "a", "\n\n\n", "{", "[", "{}", "[1,2]", "\0\0\0", "<", "\"unclosed", "a;b\n\"x")) {
            Inspection inspection = Inspection.of(Files.writeString(folder.resolve("f"), content));
            assertThat(inspection.format().reason(Locale.ITALIAN)).isNotBlank();
        }
        Inspection.of(Workbooks.zip(folder.resolve("z"), Map.of("a.txt", "a", "b.bin", "b")));
        for (String set :
                List.of("adversarial/messytables", "adversarial/geojsonhint", "hsds/oruk_v3_mocks", "indicators")) {
            for (Path file : MilanData.files(set, "")) {
                Inspection inspection = Inspection.of(file);
                Stream.of(inspection.format(), inspection.encoding(), inspection.delimiter(), inspection.header())
                        .filter(Objects::nonNull)
                        .forEach(guess -> assertThat(guess.reason(Locale.ITALIAN))
                                .as(file.toString())
                                .isNotBlank());
                inspection.columns().forEach(column -> assertThat(column.kind().reason(Locale.ENGLISH))
                        .isNotBlank());
            }
        }
    }
}
