package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Rows without a point get that of their address, where it is sure, and nothing is touched that a source or a person said. */
@ImportTest
@TestPropertySource(properties = "atlante.data=target/address-import-tests")
class AddressImportTest {

    private static final String REGISTER = """
            strada,numero,cap,comune,lat,lon
            Via Giuseppe Meda,1,20136,Milano,45.4400,9.1800
            Via Giuseppe Meda,3,20136,Milano,45.4401,9.1800
            Via Giuseppe Meda,7,20136,Milano,45.44025,9.1800
            Via Virgilio Ferrari,5,20141,Milano,45.4300,9.2000
            Via Ermanno Wolf Ferrari,5,20141,Milano,45.4310,9.2100
            """;

    private static final String ROWS = """
            nome,indirizzo,cap,comune,lat,lon
            esatto,"v. G. Meda, n. 7",20136,Milano,,
            vicino,Via Giuseppe Meda 5,20136,Milano,,
            senza numero,Via Meda,20136,Milano,,
            oltre,Via Meda 900,20136,Milano,,
            ambiguo,Via Ferrari 5,,Milano,,
            ignoto,Via Inesistente 5,20136,Milano,,
            altro comune,Via Meda 7,24121,Bergamo,,
            senza comune,Via Meda 7,,,,
            col punto,Via Meda 7,20136,Milano,45.4404,9.1801
            contraddetto,Via Meda 7,20136,Milano,45.4700,9.1801
            """;

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    EntityManager entityManager;

    private static SourceDescription source(String id, String rest) {
        return SourceFile.parse(
                        "sources:\n  - id: %s\n    title: Prova\n    file: [x]\n    format: csv\n%s"
                                .formatted(id, rest.indent(4)),
                        "prova",
                        null)
                .getFirst();
    }

    private static SourceDescription register() {
        return source("civici", """
                record: address
                key: "{strada} {numero}, {comune}"
                set: {street: "{strada}", number: "{numero}", location.postalCode: "{cap}", location.city: "{comune}", location.lat: "{lat}", location.lon: "{lon}"}
                """);
    }

    private static SourceDescription places(String id, String more) {
        return source(id, """
                record: landmark
                key: "{nome}"
                set: {name: "{nome}", kind: altro, location.address: "{indirizzo}", location.postalCode: "{cap}", location.city: "{comune}", location.lat: "{lat}", location.lon: "{lon}"}
                """ + more);
    }

    private ImportReport run(SourceDescription source, String rows) {
        try {
            Path file = Files.writeString(folder.resolve(source.id() + ".csv"), rows);
            ImportReport report = imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
            assertThat(report.failure()).isNull();
            assertThat(report.counts().rejected()).isZero();
            return report;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, LocationDetails> locations(String sourceId) {
        return entityManager
                .createQuery("select l from Location l where l.header.sourceId = :source", Location.class)
                .setParameter("source", sourceId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(it -> it.header().recordKey(), Location::details));
    }

    private LocationDetails location(String sourceId, String key) {
        return Objects.requireNonNull(locations(sourceId).get(key), key);
    }

    private double latitude(String sourceId, String key) {
        return Objects.requireNonNull(location(sourceId, key).geoPoint(), key).lat();
    }

    private List<String> doubts(ImportReport report, IssueCode... codes) {
        List<IssueCode> wanted = List.of(codes);
        return runs.issues(report.runId(), 100).stream()
                .filter(issue -> wanted.contains(issue.problem().code()))
                .map(issue -> issue.row() + " " + issue.problem().text())
                .sorted()
                .toList();
    }

    @BeforeEach
    void readTheRegister() {
        run(register(), REGISTER);
    }

    @Test
    void a_sure_address_gives_the_point_and_every_row_that_got_one_says_so() {
        ImportReport report = run(places("luoghi-1", ""), ROWS);
        assertThat(latitude("luoghi-1", "esatto")).isEqualTo(45.44025);
        assertThat(location("luoghi-1", "esatto").pointPrecision()).isEqualTo(PointPrecision.EXACT);
        assertThat(latitude("luoghi-1", "vicino")).isCloseTo(45.440175, org.assertj.core.data.Offset.offset(1e-7));
        assertThat(location("luoghi-1", "vicino").pointPrecision()).isEqualTo(PointPrecision.STREET);
        for (String without : List.of("senza numero", "oltre", "ambiguo", "ignoto", "altro comune", "senza comune")) {
            assertThat(location("luoghi-1", without).point()).as(without).isNull();
        }
        assertThat(latitude("luoghi-1", "col punto")).isEqualTo(45.4404);
        assertThat(latitude("luoghi-1", "contraddetto")).isEqualTo(45.47);
        assertThat(doubts(report, IssueCode.GEOCODED, IssueCode.ADDRESS_NOT_PLACED, IssueCode.ADDRESS_CONTRADICTION))
                .containsExactly(
                        "11 ADDRESS_CONTRADICTION",
                        "2 GEOCODED",
                        "3 GEOCODED_NEAR",
                        "4 ADDRESS_NOT_PLACED_NO_NUMBER",
                        "5 ADDRESS_NOT_PLACED_NUMBER_UNKNOWN",
                        "6 ADDRESS_NOT_PLACED_AMBIGUOUS",
                        "7 ADDRESS_NOT_PLACED_STREET_UNKNOWN",
                        "9 ADDRESS_NOT_PLACED_CITY_ASSUMED");
    }

    @Test
    void importing_twice_changes_nothing_and_a_register_that_grew_improves_the_point_once() {
        SourceDescription source = places("luoghi-2", "");
        String rows = ROWS.replace("900", "800");
        run(source, rows);
        assertThat(run(source, rows).counts().unchanged()).isEqualTo(10);

        run(source("civici-2", """
                record: address
                key: "{strada} {numero}, {comune}"
                set: {street: "{strada}", number: "{numero}", location.postalCode: "{cap}", location.city: "{comune}", location.lat: "{lat}", location.lon: "{lon}"}
                """), """
                strada,numero,cap,comune,lat,lon
                Via Giuseppe Meda,800,20136,Milano,45.4500,9.1800
                """);
        ImportReport improved = run(source, rows);
        assertThat(improved.counts().updated()).isEqualTo(1);
        assertThat(improved.counts().unchanged()).isEqualTo(9);
        assertThat(latitude("luoghi-2", "oltre")).isEqualTo(45.45);
        assertThat(run(source, rows).counts().unchanged()).isEqualTo(10);
    }

    @Test
    void a_source_that_says_so_is_not_geocoded_and_invented_records_never_are() {
        for (String off : List.of("geocode: false\n", "demonstration: true\n")) {
            SourceDescription source = places("luoghi-" + off.substring(0, 4), off);
            ImportReport report = run(source, ROWS);
            assertThat(location(source.id(), "esatto").point()).isNull();
            assertThat(doubts(report, IssueCode.GEOCODED, IssueCode.ADDRESS_CONTRADICTION))
                    .isEmpty();
        }
    }

    @Test
    void a_comune_said_once_for_the_source_is_enough_and_the_mark_names_what_was_read() {
        SourceDescription source = source("luoghi-3", """
                record: landmark
                key: "{nome}"
                set: {name: "{nome}", kind: altro, location.address: "{indirizzo}", location.city: Milano}
                """);
        ImportReport report = run(source, "nome,indirizzo\nuno,VIA MEDA GIUSEPPE 7 scala B\n");
        assertThat(latitude("luoghi-3", "uno")).isEqualTo(45.44025);
        Issue mark = runs.issues(report.runId(), 10).getFirst();
        assertThat(mark.problem().message(Locale.ITALIAN)).contains("Via Giuseppe Meda 7, 20136 Milano");
    }
}
