package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.address.AddressQuery;
import it.atlante.address.Geocoder;
import it.atlante.address.Grade;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.address.AddressBook;
import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.run.RunRecords.Listing;
import it.atlante.ingest.run.RunRecords.Named;
import it.atlante.ingest.source.KnownSources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Two editions of the register of house numbers of Municipio 5: May and October 2020. */
@ImportTest
@TestPropertySource(properties = "atlante.data=target/house-number-import-tests")
class HouseNumberImportTest {

    @Autowired
    Imports imports;

    @Autowired
    KnownSources sources;

    @Autowired
    ChangeFeed feed;

    @Autowired
    AddressBook book;

    @Autowired
    RunRecords records;

    @Autowired
    RollBacks rollBacks;

    @Autowired
    ImportRuns runs;

    @Autowired
    Geocoder geocoder;

    private Counts run(String edition) {
        return report(edition).counts();
    }

    private ImportReport report(String edition) {
        ImportReport report = imports.run(
                ImportRequest.of(
                        sources.find("milano-civici-ds634").orElseThrow(),
                        MilanData.file("addresses/ds634_civici_municipio5_" + edition + ".json"),
                        "prova"),
                ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        return report;
    }

    @Test
    void october_adds_55_numbers_moves_10_and_leaves_the_rest_unchanged() {
        long before = feed.lastSequence();
        Counts may = run("20200501");
        assertThat(may.read()).isEqualTo(4_876);
        assertThat(may.created()).isEqualTo(4_876);

        ImportReport edition = report("20201001");
        Counts october = edition.counts();
        assertThat(october.read()).isEqualTo(4_896);
        assertThat(october.created()).isEqualTo(55);
        // By 2 to 11 metres each.
        assertThat(october.updated()).isEqualTo(10);
        assertThat(october.unchanged()).isEqualTo(4_831);
        assertThat(october.rejected()).isZero();

        Counts again = run("20201001");
        assertThat(again.unchanged()).isEqualTo(4_896);

        List<HouseNumberDetails> all = new ArrayList<>();
        book.forEachHouseNumber(all::add);
        // The 35 that vanished stay until somebody decides about them.
        assertThat(all).hasSize(4_876 + 55);
        assertThat(all).anySatisfy(it -> {
            assertThat(it.street()).isEqualTo("Viale Isonzo");
            assertThat(it.civic()).isEqualTo(25);
            assertThat(it.exponent()).isEqualTo("p01");
            assertThat(it.postalCode()).isNull();
        });
        assertThat(records.count(edition.runId(), Listing.VANISHED)).isEqualTo(35);
        List<Named> vanished = records.list(edition.runId(), Listing.VANISHED, 100);
        assertThat(vanished).hasSize(35).allMatch(it -> it.type() == RecordType.HOUSE_NUMBER);
        Named gone = vanished.getFirst();
        assertThat(grade(gone)).isEqualTo(Grade.EXACT);

        // The button of the run's page.
        assertThat(rollBacks.removeAllVanished(edition.runId(), "redattrice")).isEqualTo(35);
        assertThat(records.count(edition.runId(), Listing.VANISHED)).isZero();
        all.clear();
        book.forEachHouseNumber(all::add);
        assertThat(all).hasSize(4_896);
        geocoder.placing();
        assertThat(grade(gone)).isNotEqualTo(Grade.EXACT);
        // Addresses are no documents of the index: it has nothing to do.
        assertThat(feed.lastSequence()).isEqualTo(before);
    }

    /** How near the geocoder comes to a number by its label, which is its key: street, number and comune. */
    private Grade grade(Named number) {
        return geocoder.geocode(AddressQuery.of(number.label()), 1).grade();
    }

    @Test
    void the_postal_codes_of_italy_are_localities_and_the_heading_within_the_file_is_a_reject() {
        ImportReport report = imports.run(
                ImportRequest.of(
                        sources.find("italia-cap-comuni").orElseThrow(),
                        MilanData.file("addresses/italia_cap_comuni.csv"),
                        "prova"),
                ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        assertThat(report.counts().read()).isEqualTo(8_638);
        assertThat(report.counts().created()).isEqualTo(8_637);
        List<Issue> rejects = runs.issues(report.runId(), 10_000).stream()
                .filter(issue -> issue.severity() == Issue.Severity.REJECT)
                .toList();
        assertThat(rejects).hasSize(1);
        assertThat(rejects)
                .filteredOn(issue -> issue.problem().code() != IssueCode.DUPLICATE_KEY)
                .singleElement()
                .satisfies(heading -> {
                    assertThat(heading.row()).isEqualTo(2_401);
                    assertThat(heading.problem().code()).isEqualTo(IssueCode.REQUIRED_FIELD);
                    assertThat(heading.problem().field()).isEqualTo("location.postalCode");
                });
        assertThat(geocoder.placing()).isNotNull();
        assertThat(geocoder.geocode(AddressQuery.of("via Roma 1, 73100 Lecce"), 1)
                        .read()
                        .localities())
                .contains("lecce");
    }
}
