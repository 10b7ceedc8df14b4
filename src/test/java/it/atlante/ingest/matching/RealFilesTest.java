package it.atlante.ingest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.matching.Card.Identity;
import it.atlante.ingest.matching.Card.Origin;
import it.atlante.ingest.matching.Card.Whereabouts;
import it.atlante.ingest.matching.PairFinder.Found;
import it.atlante.ingest.matching.PossibleDuplicates.Filter;
import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.source.KnownSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the real files bring into the queue: not the many records of one site, nor those on one fallback point. */
@ImportTest
@Import({DuplicateSearch.class, Cards.class, PossibleDuplicates.class})
class RealFilesTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealFilesTest.class);

    @Autowired
    Imports imports;

    @Autowired
    KnownSources sources;

    @Autowired
    DuplicateSearch search;

    @Autowired
    PossibleDuplicates duplicates;

    private void run(String sourceId, Path file) {
        ImportReport report = imports.run(
                ImportRequest.of(sources.find(sourceId).orElseThrow(), file, "prova"), ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
    }

    private void runBoundaries() {
        run("milano-nil-ds964", MilanData.file("boundaries/ds964_nil_wm.geojson"));
        run("milano-municipi-ds379", MilanData.file("boundaries/ds379_municipi_label.geojson"));
        run("citta-metropolitana-comuni", MilanData.file("boundaries/istat_comuni_citta_metropolitana_milano.geojson"));
    }

    private List<PossibleDuplicate> open(RecordType type) {
        List<PossibleDuplicate> open = duplicates.listOpen(new Filter(type, null, 0), 10_000);
        LOG.info("{}: {}", type, open.size());
        open.stream().limit(12).forEach(pair -> LOG.info("  {} {}", pair.score(), pair.reasons()));
        return open;
    }

    @Test
    void the_files_of_milan_beside_the_co_programming_bodies_give_a_queue_that_a_person_can_work_through() {
        runBoundaries();
        run("milano-sport-ds629", MilanData.file("points/ds629_impianti_sportivi.geojson"));
        run("milano-poste-ds555", MilanData.file("points/ds555_uffici_postali_milano.geojson"));
        Path offices = MilanData.file("points/milano_sedi_anagrafe_sspt_patronati_TRANSCRIBED.json");
        run("milano-anagrafe-ds549", offices);
        run("milano-servizio-sociale-ds1303", offices);
        run("milano-patronati-ds550", offices);
        run("citta-metropolitana-scuole", MilanData.file("points/cmm_scuole_ogni_ordine_e_grado.csv"));
        run("milano-coprogrammazione-2023", Path.of("geo-data/demo/enti.csv"));
        int found = search.search(null);
        assertThat(search.search(null)).as("a second search finds the same").isEqualTo(found);
        assertThat(open(RecordType.ORGANISATION)).hasSizeBetween(1, 10);
        assertThat(open(RecordType.SERVICE)).hasSizeLessThan(30);
        assertThat(open(RecordType.LOCATION)).hasSizeLessThan(10);
        PossibleDuplicate pair = open(RecordType.ORGANISATION).getFirst();
        assertThat(duplicates.decide(pair.id(), PossibleDuplicate.State.DISTINCT, "redattrice"))
                .isTrue();
        search.search(null);
        assertThat(duplicates.find(pair.id()).orElseThrow().state()).isEqualTo(PossibleDuplicate.State.DISTINCT);
    }

    @Test
    void the_pharmacies_on_one_fallback_point_do_not_fill_the_queue() throws IOException {
        List<Card> milan = new ArrayList<>();
        for (String line : Files.readAllLines(MilanData.file("points/farmacie_italia_misa_noheader.csv"))) {
            String[] cells = line.split(";", -1);
            if (cells.length >= 10 && cells[6].equalsIgnoreCase("Milano")) {
                milan.add(pharmacy(cells));
            }
        }
        assertThat(milan).hasSize(427);
        Map<UUID, Card> cards = new HashMap<>();
        PairFinder finder = new PairFinder();
        milan.forEach(card -> {
            cards.put(card.id(), card);
            finder.add(card, true);
        });
        List<Found> found = new ArrayList<>();
        finder.find(ids -> ids.stream().collect(Collectors.toMap(id -> id, cards::get)), found::add);
        LOG.info("pharmacies: {}", found.stream().map(Found::likeness).toList());
        assertThat(found).hasSizeLessThan(10);
    }

    private static Card pharmacy(String[] cells) {
        GeoPoint point = new GeoPoint(Double.parseDouble(cells[1]), Double.parseDouble(cells[0]));
        return new Card(
                UUID.randomUUID(),
                RecordType.LANDMARK,
                new Origin("farmacie", false),
                List.of(NameWords.of(cells[3])),
                Identity.UNKNOWN,
                Contacts.of(List.of(), null, null),
                Set.of("farmacia"),
                null,
                new Whereabouts(
                        Set.of(), StreetNumber.parse(cells[8] + " " + cells[9]).orElse(null), "milano", point, true));
    }
}
