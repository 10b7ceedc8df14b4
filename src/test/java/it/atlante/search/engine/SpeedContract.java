package it.atlante.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.Audience;
import it.atlante.geo.GeoPoint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long ten thousand resources take to search, in the calling thread's own processor time, which other processes do not change. */
public abstract class SpeedContract extends EngineFixture {

    private static final Logger LOG = LoggerFactory.getLogger(SpeedContract.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 150;
    private static final int MEASURED = 200;

    @Test
    void aWarmSearchOfTenThousandResourcesTakesLessThanTenMilliseconds() {
        put(new RandomResources(11).many(10_000));
        SearchQuery everything = SearchQuery.everything(Audience.PUBLIC, RandomQuestion.NOW)
                .withFacets(Set.of(
                        Dimension.FAMILY,
                        Dimension.CATEGORY,
                        Dimension.TARGET_GROUP,
                        Dimension.LANGUAGE,
                        Dimension.PHASE,
                        Dimension.COST));
        GeoPoint near = new GeoPoint(RandomResources.SOUTH + 0.05, RandomResources.WEST + 0.05);
        SearchQuery text = everything.withText("corsi biblioteca ambulatorio");
        Map<String, SearchQuery> questions = new LinkedHashMap<>();
        questions.put("browse, facets", everything);
        questions.put("text, facets", text);
        questions.put("text, 1500 m, facets", text.withPlace(Place.near(near, 1500)));
        questions.put(
                "text mistyped, near, facets",
                text.withText("bibliotecca ambulatrio").withPlace(new Place(near, null, null, null, List.of(), null)));
        questions.put("1500 m, facets", everything.withPlace(Place.near(near, 1500)));
        for (int i = 0; i < WARM_UP; i++) {
            questions.values().forEach(engine::search);
        }
        questions.forEach((name, question) -> {
            double millis = median(() -> engine.search(question));
            LOG.warn("{}: {} ms", name, millis);
            assertThat(millis).as(name + ", milliseconds").isLessThan(10);
        });
        LOG.warn("cells: {} ms", median(() -> engine.cells(everything, 14)));
        LOG.warn("suggest: {} ms", median(() -> engine.suggest("bibl", Audience.PUBLIC, 8)));
    }

    private static double median(Runnable work) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            nanos.add(THREADS.getCurrentThreadCpuTime() - start);
        }
        nanos.sort(null);
        return nanos.get(MEASURED / 2) / 1e6;
    }
}
