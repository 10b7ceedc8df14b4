package it.atlante.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.Audience;
import it.atlante.search.engine.SearchEngine.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What an engine does with changes, generations and restarts, and what it keeps from an audience. */
public abstract class ChangesContract extends TextContract {

    private static final SearchQuery ALL = SearchQuery.everything(Audience.STAFF, RandomQuestion.NOW);

    private final RandomResources random = new RandomResources(42);

    private void restart() {
        engine.close();
        engine = open();
    }

    private long version(String id) {
        return engine.find(id, Audience.STAFF).map(ResourceDocument::version).orElse(-1L);
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        put(random.one("a", 5), random.one("a", 4));
        assertThat(version("a")).as("within a batch").isEqualTo(5);
        put(random.one("a", 3));
        assertThat(version("a")).as("in a later batch").isEqualTo(5);
        restart();
        put(random.one("a", 4));
        assertThat(version("a")).as("after a restart").isEqualTo(5);
        put(random.one("a", 5), random.one("a", 6));
        assertThat(version("a")).isEqualTo(6);
        assertThat(engine.status().documents()).isEqualTo(1);
    }

    @Test
    void whatWasDeletedDoesNotComeBackInAnOlderVersion() {
        put(random.one("a", 1), random.one("b", 1));
        engine.apply(List.of(new IndexChange.Delete("a", 3)));
        put(random.one("a", 2));
        assertThat(version("a")).isEqualTo(-1);
        restart();
        put(random.one("a", 2));
        assertThat(version("a")).as("after a restart").isEqualTo(-1);
        engine.apply(List.of(new IndexChange.Delete("b", 0)));
        assertThat(version("b")).as("deleted late").isEqualTo(1);
        assertThat(ids(engine.search(ALL))).containsExactly("b");
        assertThat(engine.status().documents()).isEqualTo(1);
        put(random.one("a", 4));
        assertThat(version("a")).isEqualTo(4);
    }

    @Test
    void whatWasAppliedIsThereAfterARestart() {
        List<ResourceDocument> documents = random.many(50);
        put(documents);
        restart();
        assertThat(engine.search(ALL).total()).isEqualTo(50);
        for (ResourceDocument document : documents) {
            assertThat(engine.find(document.id(), Audience.STAFF)).contains(document);
        }
    }

    @Test
    void aGenerationReplacesTheLiveOneWhenItIsPublishedAndNotBefore() {
        put(random.one("old", 1));
        try (Generation generation = engine.newGeneration()) {
            generation.add(List.of(random.one("new", 1), random.one("stale", 1)));
            put(random.one("meanwhile", 1), random.one("stale", 2));
            engine.apply(List.of(new IndexChange.Delete("gone", 9)));
            generation.add(List.of(random.one("meanwhile", 1), random.one("gone", 8)));
            assertThat(ids(engine.search(ALL))).containsExactlyInAnyOrder("old", "meanwhile", "stale");
            assertThatThrownBy(() -> engine.newGeneration()).isInstanceOf(IllegalStateException.class);
            generation.publish();
        }
        assertThat(ids(engine.search(ALL))).containsExactlyInAnyOrder("new", "meanwhile", "stale");
        assertThat(version("stale")).isEqualTo(2);
        restart();
        assertThat(ids(engine.search(ALL))).containsExactlyInAnyOrder("new", "meanwhile", "stale");
        put(random.one("gone", 8));
        assertThat(version("gone")).as("deleted while the generation was built").isEqualTo(-1);
    }

    @Test
    void aGenerationThatIsNotPublishedLeavesNothing() {
        put(random.one("old", 1));
        try (Generation generation = engine.newGeneration()) {
            generation.add(List.of(random.one("new", 1)));
        }
        assertThat(ids(engine.search(ALL))).containsExactly("old");
        Generation cutShort = engine.newGeneration();
        cutShort.add(List.of(random.one("new", 1)));
        restart();
        assertThat(ids(engine.search(ALL))).containsExactly("old");
        assertThatThrownBy(cutShort::publish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void searchesSeeNoGapWhileGenerationsAreSwappedAndChangesApplied() throws Exception {
        List<ResourceDocument> documents = random.many(200);
        put(documents);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong searches = new AtomicLong();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                running.add(threads.submit(() -> {
                    while (!stop.get()) {
                        long total = engine.search(ALL).total();
                        if (total != 200) {
                            wrong.add("total " + total);
                        }
                        searches.incrementAndGet();
                    }
                }));
            }
            running.add(threads.submit(() -> {
                for (int version = 2; !stop.get(); version++) {
                    put(random.one("r%05d".formatted(version % 200), version));
                }
            }));
            for (int swap = 0; swap < 10; swap++) {
                try (Generation generation = engine.newGeneration()) {
                    generation.add(documents);
                    generation.publish();
                }
            }
            stop.set(true);
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(searches.get()).isGreaterThan(10);
    }

    @Test
    void nobodyLearnsWhatIsNotVisibleToHim() {
        List<ResourceDocument> documents = random.many(300);
        put(documents);
        for (Audience audience : Audience.values()) {
            List<String> visible = documents.stream()
                    .filter(document -> document.visibleTo().contains(audience))
                    .map(ResourceDocument::id)
                    .toList();
            SearchQuery query = SearchQuery.everything(audience, RandomQuestion.NOW)
                    .withPaging(new Paging(Sort.RELEVANCE, 500, null));
            assertThat(ids(engine.search(query))).containsExactlyInAnyOrderElementsOf(visible);
            assertThat(engine.suggest("a", audience, 300)).allMatch(hit -> visible.contains(hit.documentId()));
            for (ResourceDocument document : documents) {
                assertThat(engine.find(document.id(), audience).isPresent()).isEqualTo(visible.contains(document.id()));
            }
        }
        assertThat(engine.search(ALL).total()).isEqualTo(300);
    }

    @Test
    void anEmptyIndexAnswers() {
        SearchQuery query = ALL.withText("biblioteca")
                .withPlace(Place.near(random.point(), 500))
                .withFacets(Set.of(Dimension.FAMILY));
        assertThat(engine.search(query).total()).isZero();
        assertThat(engine.cells(ALL, 10)).isEmpty();
        assertThat(engine.suggest("b", Audience.PUBLIC, 5)).isEmpty();
        assertThat(engine.status().ready()).isTrue();
        engine.apply(List.of());
    }

    @Test
    void aPageOfNothingCountsAlone() {
        put(random.many(30));
        SearchResult result = engine.search(ALL.withPaging(new Paging(Sort.RELEVANCE, 0, null)));
        assertThat(result.total()).isEqualTo(30);
        assertThat(result.hits()).isEmpty();
        assertThat(result.next()).isNull();
    }
}
