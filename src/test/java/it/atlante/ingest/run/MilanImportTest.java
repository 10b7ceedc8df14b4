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

/** The real files of Milan. Each test imports the boundaries that it needs; importing them again costs little. */
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

    private ImportReport runNil() {
        return run("milano-nil-ds964", "boundaries/ds964_nil_wm.geojson");
    }

    private List<Issue> issues(ImportReport report, IssueCode code) {
        return runs.issues(report.runId(), 10_000).stream()
                .filter(issue -> issue.problem().code() == code)
                .toList();
    }

    @Test
    void the_88_nil_go_in() {
        ImportReport report = runNil();
        assertThat(report.counts().read()).isEqualTo(88);
        assertThat(report.counts().rejected()).isZero();
        assertThat(areas.current(AreaKind.NIL)).hasSize(88);
        assertThat(areas.find("NIL:PGT2030:20").orElseThrow().name()).isEqualTo("Loreto - Casoretto - Nolo");
    }

    @Test
    void the_82_post_offices_lie_in_the_nil_that_they_name() {
        runNil();
        ImportReport report = run("milano-poste-ds555", "points/ds555_uffici_postali_milano.geojson");
        assertThat(report.counts().read()).isEqualTo(82);
        assertThat(report.counts().rejected()).isZero();
        assertThat(runs.codes(report.runId())).isEmpty();
    }
}
