package it.atlante.ingest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.ingest.matching.PairFinder.Found;
import it.atlante.ingest.matching.RegisterNames.Body;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many of the duplicates that we made of the register's real names are found (recall), and how many of the pairs found are duplicates
 * (precision), by what was done to the name. Bodies of the register that have one name in one comune count as mistakes, though a person would want to see them.
 */
class MatchingMeasuresTest {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingMeasuresTest.class);

    private static final int MADE_OF_EACH_KIND = 500;

    /** What was found of one kind of duplicates. */
    private record Measure(int made, int right, int wrong) {
        double recall() {
            return (double) right / made;
        }

        double precision() {
            return (double) right / (right + wrong);
        }
    }

    private static Map<UUID, Card> some(Map<UUID, Card> cards, Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, cards::get));
    }

    @Test
    void made_duplicates_of_fifty_thousand_bodies_are_found_and_little_else() throws IOException {
        List<Body> bodies = RegisterNames.read();
        assertThat(bodies).hasSize(50_301);
        Map<UUID, Card> cards = new HashMap<>();
        Map<UUID, String> truth = new HashMap<>();
        PairFinder finder = new PairFinder();
        long begin = System.nanoTime();
        for (Body body : bodies) {
            Card card = body.card("registro", body.name(), false);
            cards.put(card.id(), card);
            truth.put(card.id(), body.taxCode());
            finder.add(card, false);
        }
        Map<UUID, MadeDuplicates> kinds = new HashMap<>();
        Random random = new Random(20261122);
        List<Body> shuffled = new ArrayList<>(bodies);
        Collections.shuffle(shuffled, random);
        int next = 0;
        for (MadeDuplicates kind : MadeDuplicates.values()) {
            for (int i = 0; i < MADE_OF_EACH_KIND; i++) {
                Body body = shuffled.get(next++);
                Card card = body.card("elenco", kind.of(body.name(), random), false);
                cards.put(card.id(), card);
                truth.put(card.id(), body.taxCode());
                kinds.put(card.id(), kind);
                finder.add(card, true);
            }
        }
        List<Found> found = new ArrayList<>();
        finder.find(ids -> some(cards, ids), found::add);
        LOG.info(
                "{} pairs compared, {} found, {} s",
                finder.compared(),
                found.size(),
                (System.nanoTime() - begin) / 1e9);
        Map<MadeDuplicates, Measure> measures = measures(found, truth, kinds);
        measures.forEach((kind, measure) ->
                LOG.info("{}: recall {}, precision {}", kind, measure.recall(), measure.precision()));
        measures.forEach((kind, measure) -> {
            // A word cut to four letters may be that of many names: what is common is not compared at all.
            double leastRecall = kind == MadeDuplicates.ABBREVIATED ? 0.85 : 0.9;
            assertThat(measure.recall()).as("recall of %s", kind).isGreaterThan(leastRecall);
            assertThat(measure.precision()).as("precision of %s", kind).isGreaterThan(0.95);
        });
    }

    private static Map<MadeDuplicates, Measure> measures(
            List<Found> found, Map<UUID, String> truth, Map<UUID, MadeDuplicates> kinds) {
        Map<MadeDuplicates, Measure> measures = new EnumMap<>(MadeDuplicates.class);
        for (MadeDuplicates kind : MadeDuplicates.values()) {
            int right = 0;
            int wrong = 0;
            for (Found pair : found) {
                if (kinds.get(pair.first()) == kind || kinds.get(pair.second()) == kind) {
                    boolean same = Objects.equals(truth.get(pair.first()), truth.get(pair.second()));
                    right += same ? 1 : 0;
                    wrong += same ? 0 : 1;
                    if (!same) {
                        LOG.debug("{}", pair.likeness());
                    }
                }
            }
            measures.put(kind, new Measure(MADE_OF_EACH_KIND, right, wrong));
        }
        return measures;
    }

    @Test
    void bodies_with_different_tax_codes_are_never_a_pair_however_alike() throws IOException {
        List<Body> bodies = RegisterNames.read();
        Map<UUID, Card> cards = new HashMap<>();
        PairFinder finder = new PairFinder();
        for (Body body : bodies.subList(0, 10_000)) {
            Card card = body.card("registro", body.name(), true);
            cards.put(card.id(), card);
            finder.add(card, true);
        }
        List<Found> found = new ArrayList<>();
        finder.find(ids -> some(cards, ids), found::add);
        assertThat(finder.compared()).isGreaterThan(10_000);
        assertThat(found).isEmpty();
    }
}
