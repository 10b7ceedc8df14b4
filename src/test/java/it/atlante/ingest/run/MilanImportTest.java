package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.source.KnownSources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The real files of Milan. Each test imports the boundaries that it needs; importing them again changes nothing. */
@ImportTest
class MilanImportTest {

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    KnownSources sources;

    @Autowired
    ChangeFeed feed;

    @Autowired
    AreaLookup areas;

    private ImportReport run(String sourceId, String file) {
        ImportReport report = imports.run(
                ImportRequest.of(sources.find(sourceId).orElseThrow(), MilanData.file(file), "prova"),
                ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        assertThat(report.state()).isEqualTo(ImportState.COMPLETED);
        return report;
    }

    private void runBoundaries() {
        run("milano-nil-ds964", "boundaries/ds964_nil_wm.geojson");
        run("milano-municipi-ds379", "boundaries/ds379_municipi_label.geojson");
        run("citta-metropolitana-comuni", "boundaries/istat_comuni_citta_metropolitana_milano.geojson");
    }

    private List<Issue> issues(ImportReport report, IssueCode code) {
        return runs.issues(report.runId(), 10_000).stream()
                .filter(issue -> issue.problem().code() == code)
                .toList();
    }

    @Test
    void the_boundaries_go_in() {
        runBoundaries();
        assertThat(areas.current(AreaKind.NIL)).hasSize(88);
        assertThat(areas.current(AreaKind.MUNICIPIO)).hasSize(9);
        assertThat(areas.current(AreaKind.COMUNE)).hasSize(133);
        assertThat(areas.find("NIL:PGT2030:20").orElseThrow().name()).isEqualTo("Loreto - Casoretto - Nolo");
        assertThat(areas.find("COMUNE:ISTAT-PROV015:015175").orElseThrow().name())
                .isEqualTo("Pioltello");
    }

    @Test
    void the_82_post_offices_lie_in_the_nil_that_they_name() {
        runBoundaries();
        ImportReport report = run("milano-poste-ds555", "points/ds555_uffici_postali_milano.geojson");
        assertThat(report.counts().read()).isEqualTo(82);
        assertThat(report.counts().rejected()).isZero();
        assertThat(runs.codes(report.runId())).isEmpty();
    }

    @Test
    void five_sports_facilities_contradict_their_nil() {
        runBoundaries();
        ImportReport report = run("milano-sport-ds629", "points/ds629_impianti_sportivi.geojson");
        assertThat(report.counts().read()).isEqualTo(407);
        assertThat(issues(report, IssueCode.AREA_CONTRADICTION)).hasSize(5);
        assertThat(issues(report, IssueCode.DUPLICATE_KEY)).hasSize(2);
        assertThat(report.counts().rejected()).isEqualTo(2);
    }

    @Test
    void thirty_four_schools_contradict_their_comune_two_of_them_in_rome() {
        runBoundaries();
        ImportReport report = run("citta-metropolitana-scuole", "points/cmm_scuole_ogni_ordine_e_grado.csv");
        assertThat(report.counts().read()).isEqualTo(1_343);
        assertThat(report.counts().rejected()).isZero();
        List<Issue> contradictions = issues(report, IssueCode.AREA_CONTRADICTION);
        assertThat(contradictions).hasSize(34);
        assertThat(contradictions)
                .filteredOn(
                        issue -> issue.raw().contains("41.94") && issue.raw().contains("SEGRATE"))
                .hasSize(2);
    }

    @Test
    void the_offices_go_in_by_kind_and_those_without_coordinates_are_told() {
        runBoundaries();
        String file = "points/milano_sedi_anagrafe_sspt_patronati_TRANSCRIBED.json";
        ImportReport registry = run("milano-anagrafe-ds549", file);
        ImportReport social = run("milano-servizio-sociale-ds1303", file);
        ImportReport unions = run("milano-patronati-ds550", file);
        assertThat(registry.counts().read()).isEqualTo(62);
        assertThat(registry.counts().notConcerned()).isEqualTo(49);
        assertThat(List.of(registry, social, unions)).allMatch(it -> it.counts().rejected() == 0);
        assertThat(registry.counts().notConcerned()
                        + social.counts().notConcerned()
                        + unions.counts().notConcerned())
                .isEqualTo(2 * 62);
        assertThat(issues(social, IssueCode.NO_GEOMETRY)).hasSize(4);
    }

    @Test
    void the_projected_coordinates_of_the_libraries_agree_with_their_degrees() {
        runBoundaries();
        ImportReport report = run("milano-biblioteche-ds41", "points/milano_biblioteche_2013_2015_api.json");
        assertThat(report.counts().read()).isEqualTo(232);
        // 216 agree; the others hold 0, 0.
        assertThat(issues(report, IssueCode.POINT_CONTRADICTION)).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void importing_twice_changes_nothing() {
        runBoundaries();
        run("milano-sport-ds629", "points/ds629_impianti_sportivi.geojson");
        run("milano-poste-ds555", "points/ds555_uffici_postali_milano.geojson");
        long last = feed.lastSequence();
        long waiting = feed.size();
        runBoundaries();
        ImportReport again = run("milano-sport-ds629", "points/ds629_impianti_sportivi.geojson");
        run("milano-poste-ds555", "points/ds555_uffici_postali_milano.geojson");
        assertThat(again.counts().unchanged()).isEqualTo(405);
        assertThat(feed.lastSequence()).isEqualTo(last);
        assertThat(feed.size()).isEqualTo(waiting);
    }
}
