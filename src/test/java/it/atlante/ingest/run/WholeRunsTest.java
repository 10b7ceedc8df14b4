package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.history.Differences;
import it.atlante.catalogue.history.Differences.Difference;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.landmark.Landmarks;
import it.atlante.catalogue.place.Locations;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.run.RunRecords.Listing;
import it.atlante.ingest.run.RunRecords.Named;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs as wholes: tried, stopped, resumed, rolled back, and compared with the one before. */
@ImportTest
class WholeRunsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String HEADER = "id,nome,testo,lat,lon\n";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    RunRecords records;

    @Autowired
    RollBacks rollBacks;

    @Autowired
    LiveRuns live;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Landmarks landmarks;

    @Autowired
    Locations locations;

    @Autowired
    ChangeLog changeLog;

    @Autowired
    ChangeFeed feed;

    private final SourceDescription source = source();

    private static SourceDescription source() {
        return SourceFile.parse("""
                        sources:
                          - id: prova-corse-%d
                            title: Prova
                            file: [x]
                            format: csv
                            record: landmark
                            key: "{id}"
                            set:
                              name: "{nome}"
                              kind: parco
                              description: "{testo}"
                              location.lat: "{lat}"
                              location.lon: "{lon}"
                        """.formatted(NEXT.incrementAndGet()), "prova", null)
                .getFirst();
    }

    private ImportRequest request(String rows) throws IOException {
        return ImportRequest.of(source, Files.writeString(folder.resolve("luoghi.csv"), HEADER + rows), "prova");
    }

    private ImportReport run(String rows) throws IOException {
        return imports.run(request(rows), ImportProgress.SILENT);
    }

    private UUID id(RecordType type, String key) {
        return Draft.idOf(source.id(), type, key);
    }

    private Landmark landmark(String key) {
        return landmarks.findById(id(RecordType.LANDMARK, key)).orElseThrow();
    }

    private List<String> labels(UUID runId, Listing listing) {
        return records.list(runId, listing, 100).stream().map(Named::label).toList();
    }

    @Test
    void records_written_together_have_each_their_history_and_their_feed_row() throws IOException {
        ImportReport report = run("a,Uno,testo,45.46,9.19\nb,Due,,45.47,9.20\n");
        Change created = changeLog
                .listOf(RecordType.LANDMARK, id(RecordType.LANDMARK, "b"))
                .getFirst();
        assertThat(created.action()).isEqualTo(Change.Action.CREATED);
        assertThat(created.snapshot()).contains("\"Due\"").doesNotContain("\"Uno\"");
        assertThat(created.importRunId()).isEqualTo(report.runId());
        assertThat(feed.next(1_000_000))
                .extracting(ChangeFeed.Item::id)
                .contains(id(RecordType.LANDMARK, "a"), id(RecordType.LOCATION, "b"));
        assertThat(landmark("b").details().locationId()).isEqualTo(id(RecordType.LOCATION, "b"));
        assertThat(landmark("b").version()).isEqualTo(1);
    }

    @Test
    void a_second_edition_tells_new_unchanged_changed_and_vanished_apart() throws IOException {
        run("a,Uno,,45.46,9.19\nb,Due,,45.47,9.20\nc,Tre,,45.48,9.21\nd,Quattro,,45.48,9.22\n");
        ImportReport second = run("a,Uno,,45.46,9.19\nb,Due bis,,45.47,9.20\ne,Cinque,,45.4,9.2\nd,,,45.48,9.22\n");
        assertThat(second.counts()).isEqualTo(new Counts(4, 1, 1, 1, 0, 1, 0, 0));
        assertThat(labels(second.runId(), Listing.VANISHED))
                .as("d is in the file, though its row was refused")
                .containsExactly("Tre");
        assertThat(landmark("c").removed()).isFalse();
        List<Change> history = changeLog.listOf(RecordType.LANDMARK, id(RecordType.LANDMARK, "b"));
        assertThat(Differences.between(history.get(1).snapshot(), history.get(0).snapshot()))
                .containsExactly(new Difference("name", "Due", "Due bis"));
        assertThat(rollBacks.removeVanished(second.runId(), List.of(id(RecordType.LANDMARK, "c")), "redattrice"))
                .isEqualTo(1);
        assertThat(landmark("c").removed()).isTrue();
        assertThat(labels(second.runId(), Listing.VANISHED)).isEmpty();
    }

    @Test
    void a_dry_run_writes_nothing_and_foresees_what_the_run_then_does() throws IOException {
        run("a,Uno,,45.46,9.19\nb,Due,,45.47,9.20\n");
        long changes = feed.lastSequence();
        String next = "a,Uno nuovo,,45.46,9.19\nc,Tre,,45.48,9.21\nc,Tre,,45.48,9.21\n";
        ImportReport dry = imports.run(request(next).asDryRun(), ImportProgress.SILENT);
        assertThat(feed.lastSequence()).isEqualTo(changes);
        assertThat(dry.dry()).isTrue();
        assertThat(labels(dry.runId(), Listing.VANISHED)).containsExactly("Due");
        Named change = records.list(dry.runId(), Listing.WOULD_CHANGE, 10).getFirst();
        assertThat(Differences.between(change.before(), String.valueOf(change.after())))
                .containsExactly(new Difference("name", "Uno", "Uno nuovo"));
        ImportReport real = run(next);
        assertThat(real.counts()).isEqualTo(dry.counts()).isEqualTo(new Counts(3, 1, 1, 0, 0, 1, 0, 0));
        assertThatThrownBy(() -> rollBacks.rollBack(dry.runId(), "redattrice"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_run_is_rolled_back_as_a_whole_and_can_be_done_again() throws IOException {
        run("a,Uno,,45.46,9.19\n");
        String edition = "a,Uno nuovo,,45.47,9.19\nb,Due,,45.47,9.20\n";
        ImportReport second = run(edition);
        assertThat(rollBacks.rollBack(second.runId(), "redattrice").state()).isEqualTo(ImportState.ROLLED_BACK);
        assertThat(landmark("a").details().name()).isEqualTo("Uno");
        assertThat(locations
                        .findById(id(RecordType.LOCATION, "a"))
                        .orElseThrow()
                        .details()
                        .geoPoint())
                .isNotNull()
                .extracting(GeoPoint::lat)
                .isEqualTo(45.46);
        assertThat(landmark("b").removed()).isTrue();
        assertThat(locations
                        .findById(id(RecordType.LOCATION, "b"))
                        .orElseThrow()
                        .removed())
                .isTrue();
        assertThat(changeLog
                        .listOf(RecordType.LANDMARK, id(RecordType.LANDMARK, "a"))
                        .getFirst()
                        .changedBy())
                .isEqualTo("redattrice");
        assertThatThrownBy(() -> rollBacks.rollBack(second.runId(), "redattrice"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(run(edition).counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 0, 0));
        assertThat(landmark("b").removed()).isFalse();
        assertThat(run(edition).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void rolling_back_leaves_what_a_person_changed_meanwhile_and_what_that_refers_to() throws IOException {
        ImportReport report = run("a,Uno,,45.46,9.19\nb,Due,,45.47,9.20\n");
        UUID place = id(RecordType.LOCATION, "a");
        catalogue.save(
                Draft.of(new LandmarkDetails("Uno corretto", null, "parco", place), Header.ofSource(source.id(), "a")),
                Actor.person("redattrice"));
        rollBacks.rollBack(report.runId(), "amministratrice");
        assertThat(landmark("a").removed()).isFalse();
        assertThat(landmark("a").details().name()).isEqualTo("Uno corretto");
        assertThat(locations.findById(place))
                .hasValueSatisfying(it -> assertThat(it.removed()).isFalse());
        assertThat(labels(report.runId(), Listing.LEFT)).hasSize(2).contains("Uno corretto");
        assertThat(landmark("b").removed()).isTrue();
    }

    @Test
    void a_cancelled_run_keeps_what_it_wrote_and_rolls_back() throws IOException {
        String rows = IntStream.range(0, 2_000)
                .mapToObj(i -> "k%d,Luogo %d,,45.46,9.19\n".formatted(i, i))
                .collect(Collectors.joining());
        ImportRequest request = request(rows);
        ImportReport report = imports.run(request, step -> {
            assertThat(step.total()).isEqualTo(2_000);
            assertThat(live.cancel(step.runId(), "redattrice")).isTrue();
        });
        assertThat(report.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(report.endedBy()).isEqualTo("redattrice");
        assertThat(report.counts().created()).isEqualTo(500);
        assertThat(landmark("k0").removed()).isFalse();
        assertThat(live.isLive(report.runId())).isFalse();
        rollBacks.rollBack(report.runId(), "redattrice");
        assertThat(landmarks.findByIdIn(IntStream.range(0, 2_000)
                        .mapToObj(i -> id(RecordType.LANDMARK, "k" + i))
                        .toList()))
                .hasSize(500)
                .allMatch(CatalogueRecord::removed);
    }

    @Test
    void an_interrupted_run_is_resumed_from_the_kept_file_to_the_same_end() throws IOException {
        String rows = IntStream.range(0, 1_300)
                        .mapToObj(i -> "k%d,Luogo %d,,45.46,9.19\n".formatted(i, i))
                        .collect(Collectors.joining())
                + "senza nome,,,45.46,9.19\n";
        ImportRequest request = imports.accept(request(rows));
        Files.delete(folder.resolve("luoghi.csv"));
        // As if the process had been killed after its second transaction: an error, unlike an exception, tidies nothing
        // up.
        assertThatThrownBy(() -> imports.carryOut(request, step -> {
                    if (step.rows() == 1_000) {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);
        imports.afterSingletonsInstantiated();
        assertThat(runs.find(request.runId()).orElseThrow().state()).isEqualTo(ImportState.INTERRUPTED);
        long changes = feed.lastSequence();
        ImportReport report = imports.carryOut(request, ImportProgress.SILENT);
        assertThat(report.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(report.counts())
                .as("counted as if it had never been interrupted")
                .isEqualTo(new Counts(1_301, 1_300, 0, 0, 0, 1, 0, 0));
        assertThat(runs.issues(report.runId(), 10)).hasSize(1);
        assertThat(feed.lastSequence()).isGreaterThan(changes);
        assertThat(landmark("k0").version()).isEqualTo(1);
        assertThatThrownBy(() -> imports.resumable(request.runId())).isInstanceOf(IllegalStateException.class);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
