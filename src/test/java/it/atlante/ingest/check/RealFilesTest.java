package it.atlante.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.ImportState;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the checks find in real files, as {@code SOURCES.md} describes them. */
@ImportTest
class RealFilesTest {

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    JdbcTemplate jdbc;

    private ImportReport run(String id, Path file, String rest) {
        String yaml = "sources:\n  - id: %s\n    title: Prova\n    file: [x]\n%s".formatted(id, rest.indent(4));
        ImportReport report = imports.run(
                ImportRequest.of(SourceFile.parse(yaml, "prova", null).getFirst(), file, "prova"),
                ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        assertThat(report.state()).isEqualTo(ImportState.COMPLETED);
        return report;
    }

    private Map<IssueCode, Long> codes(ImportReport report) {
        Map<IssueCode, Long> codes = new TreeMap<>();
        runs.codes(report.runId()).forEach(it -> codes.merge(it.code(), it.count(), Long::sum));
        return codes;
    }

    private long precision(String source, String precision) {
        return count("select count(*) from location where source_id = ? and point_precision = ?", source, precision);
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    @Test
    void seventy_five_cells_of_the_schools_were_read_in_a_wrong_encoding() {
        ImportReport report = run("scuole", MilanData.file("points/cmm_scuole_ogni_ordine_e_grado.csv"), """
                format: csv
                record: service
                key: "{Codice}"
                set:
                  organisationName: Scuole
                  name: "{Denominazione}"
                  description: "{Denominazione sede direttivo}"
                  feesDescription: "{Indirizzo sede di direttivo}"
                  email: "{Indirizzo E-Mail sede corsi}"
                  phones: ["{Telefono}"]
                  location.address: "{Indirizzo}"
                  location.postalCode: "{CAP}"
                  location.lat: "{coorY}"
                  location.lon: "{coorX}"
                """);
        assertThat(report.counts().rejected()).isZero();
        assertThat(codes(report)).containsEntry(IssueCode.MOJIBAKE, 75L);
        assertThat(count(
                        "select count(*) from service where source_id = 'scuole' and (name like '%Ã%' or description like '%Ã%'"
                                + " or fees_description like '%Ã%' or email like '%Â%')"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from service where source_id = 'scuole' and description = 'Fabrizio De Andrè'"))
                .isPositive();
        assertThat(count("select count(*) from location where source_id = 'scuole' and address like '%Libertà%'"))
                .isPositive();
    }

    @Test
    void codes_of_the_clinics_that_lost_their_zero_get_it_back() {
        ImportReport report = run("consultori", MilanData.file("points/consultori_italia.csv"), """
                format: csv
                record: service
                key: "{url}#{denominazione}#{indirizzo}"
                set:
                  organisationName: "{asl}"
                  name: "{denominazione}"
                  phones: ["{telefono}"]
                  url: "{sito}"
                  location.address: "{indirizzo}"
                  location.city: "{comune}"
                """);
        assertThat(report.counts().read()).isEqualTo(927);
        Map<IssueCode, Long> codes = codes(report);
        assertThat(codes).containsEntry(IssueCode.LOST_ZERO, 917L).containsEntry(IssueCode.BAD_PHONE, 5L);
    }

    @Test
    void a_hundred_and_thirty_two_pharmacies_of_milan_stand_on_one_point_and_are_not_exact() throws IOException {
        List<String> lines = Files.readAllLines(MilanData.file("points/farmacie_italia_misa_noheader.csv"));
        Path milan = folder.resolve("milano.csv");
        Files.writeString(
                milan,
                "lon;lat;id;nome;piva;cap;comune;dal;via;civico\n"
                        + String.join(
                                "\n",
                                lines.stream()
                                        .filter(line -> line.contains(";Milano;"))
                                        .toList()));
        ImportReport report = run("farmacie", milan, """
                format: csv
                csv: {delimiter: ";"}
                record: organisation
                key: "{id}"
                set:
                  name: "{nome}"
                  taxCode: "{piva}"
                  location.address: "{via} {civico}"
                  location.postalCode: "{cap}"
                  location.lat: "{lat}"
                  location.lon: "{lon}"
                """);
        assertThat(report.counts().read()).isEqualTo(427);
        List<String> shared = runs.issues(report.runId(), 10_000).stream()
                .filter(issue -> issue.problem().code() == IssueCode.SHARED_POINT)
                .map(issue -> issue.problem().arguments().getFirst())
                .toList();
        assertThat(shared.stream().filter("132"::equals)).hasSize(132);
        assertThat(shared.stream().filter("13"::equals)).hasSize(13);
        assertThat(precision("farmacie", "LOCALITY")).isEqualTo(145);
        assertThat(precision("farmacie", "EXACT") + precision("farmacie", "STREET") + 145)
                .isEqualTo(427);
    }

    @Test
    void several_facilities_of_one_site_stay_exact() {
        ImportReport report = run("sport", MilanData.file("points/ds629_impianti_sportivi.geojson"), """
                format: geojson
                record: service
                key: "{Codice via}/{Tipo}/{Latitudine}/{Longitudine}/{Note}/{Gestore}"
                set:
                  organisationName: Sport
                  name: "{Tipo}"
                  url: "{Sito Internet}"
                  email: "{Mail}"
                  location.address: "{VIA}"
                """);
        assertThat(codes(report)).doesNotContainKey(IssueCode.SHARED_POINT);
        assertThat(precision("sport", "EXACT")).isEqualTo(report.counts().created());
    }

    @Test
    void prisons_without_a_name_say_null_once_for_the_file() {
        ImportReport report = run("carceri", MilanData.file("points/istituti_penitenziari_anagrafica.csv"), """
                format: csv
                record: landmark
                key: "{id_pagina}"
                set:
                  name: "{titolo}"
                  kind: piazza
                  description: "{nome}"
                  location.address: "{indirizzo}"
                  location.lat: "{latitude}"
                  location.lon: "{longitude}"
                  observed: "{data_aggiornamento}"
                """);
        assertThat(codes(report)).containsEntry(IssueCode.PLACEHOLDER, 1L);
        assertThat(runs.issues(report.runId(), 1_000))
                .filteredOn(issue -> issue.problem().code() == IssueCode.PLACEHOLDER)
                .allMatch(issue -> issue.problem().arguments().equals(List.of("127", "NULL")));
    }

    @Test
    void libraries_of_emilia_romagna_and_homes_of_friuli_go_in() {
        ImportReport libraries = run("emr", MilanData.file("points/emr_biblioteche_comunali.csv"), """
                format: csv
                record: organisation
                key: "{ref:ISIL}"
                set:
                  name: "{name}"
                  phones: ["{telefono}"]
                  email: "{mail1}"
                  website: "{website}"
                  location.address: "{addr}"
                  location.postalCode: "{postcode}"
                  location.lat: "{latitudine}"
                  location.lon: "{longitudine}"
                """);
        assertThat(libraries.counts().read()).isEqualTo(321);
        assertThat(codes(libraries)).containsEntry(IssueCode.SHARED_POINT, 3L);
        ImportReport homes = run("fvg", MilanData.file("points/fvg_residenze_anziani.csv"), """
                format: csv
                record: organisation
                key: "{Denominazione struttura}/{Città}/{Tipologia residenza}/{Indirizzo}"
                set:
                  name: "{Denominazione struttura}"
                  phones: ["{Telefono}"]
                  email: "{E-mail}"
                  location.address: "{Indirizzo} {N° civ.}"
                  location.postalCode: "{CAP}"
                """);
        assertThat(homes.counts().read()).isEqualTo(189);
    }

    @Test
    void eighteen_thousand_tax_codes_begin_with_zero_and_keep_it() throws IOException {
        Path file = folder.resolve("5x1000.csv");
        try (ZipFile zip = new ZipFile(
                        MilanData.file("third_sector/cinque_per_mille_2022.zip").toFile(), StandardCharsets.UTF_8);
                InputStream in = zip.getInputStream(zip.entries().nextElement())) {
            Files.copy(in, file);
        }
        ImportReport report = run("cinquepermille", file, """
                format: csv
                record: organisation
                key: "{prog}"
                set: {name: "{denominazione}", taxCode: "{codice_fiscale}"}
                """);
        assertThat(report.counts().created()).isEqualTo(71_498);
        assertThat(codes(report)).isEmpty();
        assertThat(count("select count(*) from organisation where source_id = 'cinquepermille' and tax_code like '0%'"))
                .isEqualTo(18_893);
    }

    @Test
    void confiscated_goods_of_tuscany_at_the_centre_of_a_town_have_no_address_that_tells_them_apart() {
        ImportReport report = run("toscana", MilanData.file("points/toscana_beni_confiscati_gaussboaga.csv"), """
                format: csv
                csv: {delimiter: "|"}
                crs: EPSG:3003
                record: landmark
                key: "{id}"
                set:
                  name: "{nome}"
                  kind: piazza
                  location.address: "{indirizzo}"
                  location.x: "{gbest}"
                  location.y: "{gbnord}"
                """);
        assertThat(report.counts().created()).isEqualTo(497);
        // The catalogue of this test holds the comuni of Milan.
        assertThat(codes(report)).isEqualTo(Map.of(IssueCode.OUTSIDE_TERRITORY, 497L));
    }
}
