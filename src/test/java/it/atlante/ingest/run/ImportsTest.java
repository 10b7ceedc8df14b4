package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServicesAtLocations;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ImportTest
class ImportsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    ServicesAtLocations servicesAtLocations;

    @Autowired
    ChangeFeed feed;

    @Autowired
    JdbcTemplate jdbc;

    /** A source with an id of its own; the text is what follows its title, indented by four. */
    private static SourceDescription source(String rest) {
        String yaml = "sources:\n  - id: prova-%d\n    title: Prova\n    file: [x]\n%s"
                .formatted(NEXT.incrementAndGet(), rest.indent(4));
        return SourceFile.parse(yaml, "prova", null).getFirst();
    }

    private static SourceDescription organisationSource() {
        return source("""
                format: csv
                record: organisation
                key: "{id}"
                set: {name: "{nome}", legalStatus: "{forma}", description: "{testo}"}
                """);
    }

    private static SourceDescription serviceSource() {
        return source("""
                format: csv
                record: service
                key: "{id}"
                set:
                  organisationName: "{ente}"
                  name: "{nome}"
                  hours: "{orari}"
                  location.address: "{via}"
                  location.lat: "{lat}"
                  location.lon: "{lon}"
                """);
    }

    private ImportReport run(SourceDescription source, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        return imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
    }

    private List<String> issues(ImportReport report) {
        return runs.issues(report.runId(), 1_000).stream()
                .map(issue -> issue.row() + " " + issue.severity() + " "
                        + issue.problem().code())
                .toList();
    }

    @Test
    void a_wrong_row_is_kept_whole_with_its_line_and_reason_and_the_rest_goes_in() throws IOException {
        SourceDescription source = organisationSource();
        ImportReport report = run(source, """
                id,nome,forma,testo
                a,Uno,,
                b,,,manca il nome
                c,Tre,forma-inventata,
                d,Quattro
                ,Cinque,,
                a,Uno di nuovo,,
                g,Sette,,
                """);
        assertThat(report.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(issues(report))
                .containsExactly(
                        "3 REJECT REQUIRED_FIELD",
                        "4 REJECT UNKNOWN_CODE",
                        "5 REJECT WRONG_FIELD_COUNT",
                        "6 REJECT REQUIRED_FIELD",
                        "7 REJECT DUPLICATE_KEY");
        assertThat(report.counts()).isEqualTo(new Counts(7, 2, 0, 0, 0, 5, 0, 0));
        Issue unknown = runs.issues(report.runId(), 10).get(1);
        assertThat(unknown.raw()).contains("\"Tre\"").contains("forma-inventata");
        assertThat(unknown.problem().message(Locale.ITALIAN))
                .contains("forma-inventata")
                .contains("aps");
        assertThat(unknown.problem().message(Locale.ENGLISH))
                .contains("forma-inventata")
                .contains("not among");
        assertThat(runs.issues(report.runId(), 10).get(4).problem().message(Locale.ITALIAN))
                .contains("riga 2");
    }

    @Test
    void coordinates_are_refused_when_they_are_no_place_or_look_swapped() throws IOException {
        ImportReport report = run(serviceSource(), """
                id,ente,nome,orari,via,lat,lon
                a,Ente,A,,Via A,45.46,9.19
                b,Ente,B,,Via B,NaN,9.19
                c,Ente,C,,Via C,145.46,9.19
                d,Ente,D,,Via D,9.19,45.46
                e,Ente,E,,Via E,45.46,
                f,Ente,F,,Via F,"45,46",9.19
                g,Ente,G,,Via G,,
                h,Ente,H,,,,
                """);
        assertThat(issues(report))
                .containsExactly(
                        "3 REJECT BAD_COORDINATES",
                        "4 REJECT BAD_COORDINATES",
                        "5 REJECT BAD_COORDINATES",
                        "6 REJECT BAD_COORDINATES",
                        "7 REJECT BAD_COORDINATES",
                        "8 DOUBT NO_GEOMETRY");
        assertThat(report.counts().created()).isEqualTo(3);
    }

    @Test
    void opening_hours_that_nobody_understands_stay_as_a_note() throws IOException {
        SourceDescription source = serviceSource();
        ImportReport report = run(source, """
                id,ente,nome,orari,via,lat,lon
                a,Ente,A,Mo-Fr 09:00-13:00,Via A,45.46,9.19
                b,Ente,B,quando capita,Via B,45.46,9.19
                """);
        assertThat(issues(report)).containsExactly("3 DOUBT BAD_HOURS");
        assertThat(hours(source, "a").openingHours()).isEqualTo("Mo-Fr 09:00-13:00");
        assertThat(hours(source, "b").openingHours()).isNull();
        assertThat(hours(source, "b").hoursNote()).isEqualTo("quando capita");
    }

    private ServiceAtLocationDetails hours(SourceDescription source, String key) {
        return servicesAtLocations
                .findById(Draft.idOf(source.id(), RecordType.SERVICE_AT_LOCATION, key))
                .orElseThrow()
                .details();
    }

    @Test
    void rows_that_name_one_organisation_in_several_spellings_share_it_and_importing_again_changes_nothing()
            throws IOException {
        SourceDescription source = serviceSource();
        String content = """
                id,ente,nome,orari,via,lat,lon
                a,Comune di Milano,A,,Via A,45.46,9.19
                b,COMUNE DI MILANO,B,,Via B,45.46,9.19
                """;
        run(source, content);
        long last = feed.lastSequence();
        ImportReport again = run(source, content);
        assertThat(again.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0, 0));
        assertThat(feed.lastSequence()).isEqualTo(last);
    }

    @Test
    void a_persons_edit_is_kept_and_told() throws IOException {
        SourceDescription source = organisationSource();
        run(source, "id,nome,forma,testo\na,Vecchio,,\n");
        Draft edit = Draft.of(OrganisationDetails.named("Corretto"), Header.ofSource(source.id(), "a"));
        catalogue.save(edit, Actor.person("redattrice"));
        ImportReport report = run(source, "id,nome,forma,testo\na,Nuovo,,\n");
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0, 1));
        assertThat(issues(report)).containsExactly("2 DOUBT KEPT_EDIT");
        assertThat(organisations.findById(edit.id()).orElseThrow().details().name())
                .isEqualTo("Corretto");
    }

    @Test
    void texts_that_are_too_long_are_refused_before_the_store_does() throws IOException {
        ImportReport report =
                run(organisationSource(), "id,nome,forma,testo\na," + "x".repeat(501) + ",,\nb,Corto,,\n");
        assertThat(issues(report)).containsExactly("2 REJECT TEXT_TOO_LONG");
        assertThat(report.counts().created()).isEqualTo(1);
    }

    @Test
    void what_only_the_store_refuses_costs_one_row_and_not_its_batch() throws IOException {
        SourceDescription source = source("""
                format: csv
                record: landmark
                key: "{id}"
                set: {name: "{nome}", kind: cortile, location.address: "{via}", location.country: "{paese}"}
                """);
        // Another record has the key already, under an id that does not follow from it.
        UUID strange = UUID.randomUUID();
        catalogue.save(
                new Draft(
                        strange,
                        new it.atlante.catalogue.landmark.LandmarkDetails("Altro", null, "cortile", null),
                        Header.ofSource(source.id(), "b")),
                Actor.person("redattrice"));
        ImportReport report = run(source, "id,nome,via,paese\na,A,Via A,IT\nb,B,Via B,IT\nc,C,Via C,IT\n");
        assertThat(issues(report)).containsExactly("3 REJECT NOT_STORED");
        assertThat(report.counts().created()).isEqualTo(2);
    }

    @Test
    void a_reference_to_nobody_is_refused() throws IOException {
        SourceDescription source = source("""
                format: csv
                record: service
                key: "{id}"
                set: {organisation: "{ente}", name: "{nome}", serviceAreas: "{aree|split:;}"}
                """);
        ImportReport report =
                run(source, "id,ente,nome,aree\na,altra-fonte:nessuno,A,\nb,altra-fonte:nessuno,B,NIL:MAI:1\n");
        assertThat(issues(report)).containsExactly("2 REJECT UNKNOWN_REFERENCE", "3 REJECT UNKNOWN_REFERENCE");
    }

    @Test
    void a_column_that_the_file_lacks_stops_the_run_before_its_first_row() throws IOException {
        SourceDescription source = organisationSource();
        ImportReport report = run(source, "id,name,forma,testo\na,Uno,,\n");
        assertThat(report.state()).isEqualTo(ImportState.FAILED);
        assertThat(report.failure()).contains(source.id()).contains("set.name").contains("nome");
        assertThat(report.counts().read()).isZero();
    }

    @Test
    void a_polygon_that_crosses_itself_is_repaired_and_told() throws IOException {
        SourceDescription source = source("""
                format: geojson
                record: area
                key: "{id}"
                set: {kind: OTHER, vintage: prova, code: "{id}", name: "{nome}"}
                """);
        String bowTie = "[[[9.0,45.0],[9.1,45.1],[9.1,45.0],[9.0,45.1],[9.0,45.0]]]";
        ImportReport report = run(source, """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"id":"1","nome":"Farfalla"},"geometry":{"type":"Polygon","coordinates":%s}},
                 {"type":"Feature","properties":{"id":"2","nome":"Niente"},"geometry":null},
                 {"type":"Feature","properties":{"id":"3","nome":"Punto"},"geometry":{"type":"Point","coordinates":[9,45]}}]}
                """.formatted(bowTie));
        assertThat(issues(report))
                .containsExactly("2 REJECT NO_GEOMETRY", "3 REJECT INVALID_GEOMETRY", "1 DOUBT INVALID_GEOMETRY");
        assertThat(report.counts().created()).isEqualTo(1);
    }

    @Test
    void a_run_that_died_is_completed_by_the_next_one() throws IOException {
        SourceDescription source = organisationSource();
        StringBuilder rows = new StringBuilder("id,nome,forma,testo\n");
        for (int i = 0; i < 1_700; i++) {
            rows.append(i).append(",Ente ").append(i).append(",,\n");
        }
        Path file = Files.writeString(folder.resolve("molti"), rows);
        assertThatThrownBy(() -> imports.run(ImportRequest.of(source, file, "prova"), step -> {
                    if (step.rows() == 1_000) {
                        throw new IllegalStateException("corrente saltata");
                    }
                }))
                .hasMessageContaining("corrente");
        ImportReport next = imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
        assertThat(next.counts()).isEqualTo(new Counts(1_700, 700, 0, 1_000, 0, 0, 0, 0));
    }

    @Test
    void runs_that_a_killed_process_left_behind_are_told_from_running_ones() {
        UUID run = UUID.randomUUID();
        runs.accept(new ImportRequest(run, organisationSource(), folder, "x.csv", "prova", false), null);
        runs.start(run);
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(ImportState.RUNNING);
        imports.afterSingletonsInstantiated();
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(jdbc.queryForObject("select count(*) from import_run where state = 'RUNNING'", Long.class))
                .isZero();
    }
}
