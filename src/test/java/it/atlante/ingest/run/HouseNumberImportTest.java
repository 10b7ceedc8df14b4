package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.catalogue.address.AddressBook;
import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.source.KnownSources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two editions of the register of house numbers of Municipio 5: May and October 2020. */
@ImportTest
class HouseNumberImportTest {

    @Autowired
    Imports imports;

    @Autowired
    KnownSources sources;

    @Autowired
    ChangeFeed feed;

    @Autowired
    AddressBook book;

    private Counts run(String edition) {
        ImportReport report = imports.run(
                ImportRequest.of(
                        sources.find("milano-civici-ds634").orElseThrow(),
                        MilanData.file("addresses/ds634_civici_municipio5_" + edition + ".json"),
                        "prova"),
                ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        return report.counts();
    }

    @Test
    void october_adds_55_numbers_moves_10_and_leaves_the_rest_unchanged() {
        long before = feed.lastSequence();
        Counts may = run("20200501");
        assertThat(may.read()).isEqualTo(4_876);
        assertThat(may.created()).isEqualTo(4_876);

        Counts october = run("20201001");
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
        // Addresses are no documents of the index: it has nothing to do.
        assertThat(feed.lastSequence()).isEqualTo(before);
    }
}
