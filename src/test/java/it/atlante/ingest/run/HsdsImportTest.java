package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.Services;
import it.atlante.catalogue.services.ServicesAtLocations;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** HSDS enters the catalogue by its own names, with no mapping written. */
@ImportTest
class HsdsImportTest {

    private static final String SERVICE = "ac148810-d857-441c-9679-408f346de14b";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    Organisations organisations;

    @Autowired
    Services services;

    @Autowired
    ServicesAtLocations servicesAtLocations;

    @Autowired
    Locations locations;

    private static SourceDescription source(String id, String rest) {
        return SourceFile.parse(
                        "sources:\n  - {id: " + id + ", title: Prova, file: [x], format: hsds" + rest + "}\n",
                        "p",
                        null)
                .getFirst();
    }

    private ImportReport run(SourceDescription source, Path file) {
        return imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
    }

    private List<String> issues(ImportReport report) {
        return runs.issues(report.runId(), 1_000).stream()
                .map(issue -> issue.severity() + " " + issue.problem().code() + " "
                        + issue.problem().field())
                .distinct()
                .toList();
    }

    private ServiceDetails service(SourceDescription source, String key) {
        return services.findById(Draft.idOf(source.id(), RecordType.SERVICE, key))
                .orElseThrow()
                .details();
    }

    @Test
    void the_service_of_the_specification_goes_in_with_all_that_belongs_to_it() {
        SourceDescription source = source("hsds-a", ", maps: {legalStatuses: {Limited Company: \"\"}}");
        ImportReport report = run(source, MilanData.file("hsds/specification_3x/service_full.json"));
        assertThat(report.counts().created()).isEqualTo(1);
        ServiceDetails service = service(source, SERVICE);
        assertThat(service.name()).isEqualTo("Community Counselling");
        assertThat(service.minimumAge()).isEqualTo(12);
        assertThat(service.languages()).containsExactly("ur");
        assertThat(service.cost()).isEqualTo(Cost.PAID);
        assertThat(service.phones()).containsExactly("+44 1234 234567 int. 100");
        assertThat(service.eligibilityDescription())
                .contains("aged 12 and over")
                .contains("MyCity area");
        assertThat(service.categories()).as("a term that no map knows").containsExactly("altro");
        assertThat(organisations
                        .findById(Draft.idOf(
                                source.id(), RecordType.ORGANISATION, "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610"))
                        .orElseThrow()
                        .details()
                        .name())
                .isEqualTo("Example Organization Inc.");
        // Latitude 100 is the specification's own example.
        assertThat(locations
                        .findById(Draft.idOf(source.id(), RecordType.LOCATION, "3a19ff88-4620-4d17-9830-ac1d859eb5d5"))
                        .orElseThrow()
                        .details())
                .satisfies(location -> {
                    assertThat(location.point()).isNull();
                    assertThat(location.city()).isEqualTo("MyCity");
                    assertThat(location.country()).isEqualTo("US");
                });
        assertThat(issues(report))
                .contains(
                        "DOUBT UNKNOWN_CODE categories",
                        "DOUBT BAD_COORDINATES location",
                        "DOUBT UNKNOWN_CODE location.accessibility");
        assertThat(run(source, MilanData.file("hsds/specification_3x/service_full.json"))
                        .counts()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void a_service_at_several_locations_is_one_service() throws IOException {
        Path file = Files.writeString(folder.resolve("f.json"), """
                {"contents": [{"id": "s", "name": "Sportello", "status": "active", "organization": {"id": "o", "name": "Ente",
                  "organization_identifiers": [{"id": "i", "identifier_type": "Codice fiscale", "identifier": "01234567890"}]},
                  "attributes": [{"taxonomy_term": {"id": "t1", "name": "Legal aid"}}],
                  "service_at_locations": [
                    {"id": "a", "location": {"id": "l1", "latitude": 45.48, "longitude": 9.2},
                     "schedules": [{"byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}]},
                    {"id": "b", "location": {"id": "l2", "latitude": 9.21, "longitude": 45.49}},
                    {"id": "c", "location": {"id": "l3", "location_type": "virtual"}}]}]}
                """);
        SourceDescription source = source("hsds-b", ", maps: {categories: {Legal aid: orientamento-legale}}");
        ImportReport report = run(source, file);
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(service(source, "s").categories()).containsExactly("orientamento-legale");
        UUID id = Draft.idOf(source.id(), RecordType.SERVICE, "s");
        assertThat(servicesAtLocations.findByServices(List.of(id)))
                .hasSize(3)
                .extracting(at -> String.valueOf(at.details().openingHours()))
                .containsExactlyInAnyOrder("Mo 09:00-12:00", "null", "null");
        assertThat(organisations
                        .findById(Draft.idOf(source.id(), RecordType.ORGANISATION, "o"))
                        .orElseThrow()
                        .details()
                        .taxCode())
                .isEqualTo("01234567890");
        assertThat(issues(report)).containsExactly("DOUBT BAD_COORDINATES location");
    }

    @Test
    void services_listed_by_location_share_the_service() throws IOException {
        Path file = Files.writeString(folder.resolve("f.json"), """
                [{"id": "a", "service": {"id": "s", "name": "S", "status": "active", "organization": {"id": "o", "name": "E"}},
                  "location": {"id": "l1", "name": "Uno"}},
                 {"id": "b", "service": {"id": "s", "name": "S", "status": "active", "organization": {"id": "o", "name": "E"}},
                  "location": {"id": "l2", "name": "Due"}}]
                """);
        SourceDescription source = source("hsds-c", "");
        assertThat(run(source, file).counts().created()).isEqualTo(2);
        UUID id = Draft.idOf(source.id(), RecordType.SERVICE, "s");
        assertThat(services.findById(id)).isPresent();
        assertThat(servicesAtLocations.findByServices(List.of(id))).hasSize(2);
    }

    @Test
    void rows_of_a_table_may_share_a_service_too() throws IOException {
        Path file = Files.writeString(
                folder.resolve("f.csv"), "riga,servizio,nome,via\n1,s,Sportello,Via A 1\n2,s,Sportello,Via B 2\n");
        SourceDescription source = SourceFile.parse("""
                sources:
                  - id: tabella-condivisa
                    title: Prova
                    file: [x]
                    format: csv
                    record: service
                    key: "{riga}"
                    set: {organisationName: Ente, name: "{nome}", service.key: "{servizio}", location.address: "{via}"}
                """, "p", null).getFirst();
        assertThat(run(source, file).counts().created()).isEqualTo(2);
        assertThat(servicesAtLocations.findByServices(
                        List.of(Draft.idOf(source.id(), RecordType.SERVICE, "service:s"))))
                .hasSize(2);
        assertThat(run(source, file).counts().unchanged()).isEqualTo(2);
    }

    @Test
    void packages_of_both_versions_go_in_and_again_change_nothing() {
        for (String path : List.of("specification_3x/csv", "sample_datapackage_1x/all_resources")) {
            SourceDescription source = source("hsds-p" + path.length(), "");
            ImportReport report = run(source, MilanData.file("hsds/" + path));
            assertThat(report.failure()).isNull();
            assertThat(report.counts().created()).as(path + issues(report)).isPositive();
            assertThat(report.counts().rejected()).as(path + issues(report)).isZero();
            ImportReport again = run(source, MilanData.file("hsds/" + path));
            assertThat(again.counts().unchanged()).isEqualTo(again.counts().read());
        }
    }

    @Test
    void what_breaks_the_rules_of_hsds_is_rejected_with_its_reason() {
        SourceDescription source = source("hsds-fail", "");
        ImportReport list = run(source, MilanData.file("hsds/oruk_v3_mocks/V3.0-UK-Fail/service_list.json"));
        assertThat(list.counts().read()).isEqualTo(4);
        assertThat(list.counts().rejected()).isPositive();
        assertThat(issues(list)).contains("REJECT REQUIRED_FIELD name");
        for (Path file : MilanData.files("hsds/oruk_v3_mocks/V3.0-UK-Fail", ".json")) {
            ImportReport report = run(source, file);
            assertThat(report.counts().read() > 0 || report.failure() != null)
                    .as("%s is read row by row or refused as a whole", file)
                    .isTrue();
        }
    }
}
