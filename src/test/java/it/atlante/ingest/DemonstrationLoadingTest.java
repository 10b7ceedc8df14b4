package it.atlante.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;

@ImportTest
@Import(DemonstrationLoading.class)
class DemonstrationLoadingTest {

    @TestConfiguration
    static class Loaded {
        final CountDownLatch loaded = new CountDownLatch(1);

        @EventListener(DemonstrationLoaded.class)
        void onLoaded() {
            loaded.countDown();
        }
    }

    @Autowired
    DemonstrationLoading loading;

    @Autowired
    Loaded event;

    @Autowired
    ImportRuns runs;

    @Autowired
    AreaLookup areas;

    @Autowired
    Organisations organisations;

    @Autowired
    ChangeFeed feed;

    @Test
    void an_empty_catalogue_gets_the_whole_set_once_and_every_record_says_that_it_is_a_demonstration()
            throws InterruptedException {
        assertThat(event.loaded.await(120, TimeUnit.SECONDS)).isTrue();
        assertThat(loading.state()).isEqualTo(new DemonstrationLoading.State(DemonstrationLoading.Phase.LOADED, 100));
        for (ImportReport run : runs.list(100)) {
            assertThat(run.completed()).as(run.toString()).isTrue();
            assertThat(runs.issues(run.runId(), 10)).as(run.sourceId()).isEmpty();
        }
        assertThat(areas.current(AreaKind.NIL)).hasSize(88).allMatch(nil -> nil.approximate() && nil.demonstration());
        assertThat(organisations.listAfter(new UUID(0, 0), Limit.of(1_000)).stream()
                        .filter(it -> it.header().sourceId().equals("milano-coprogrammazione-2023")))
                .hasSize(43);
        long last = feed.lastSequence();
        int before = runs.list(100).size();
        loading.start();
        assertThat(runs.list(100)).hasSize(before);
        assertThat(feed.lastSequence()).isEqualTo(last);
    }
}
