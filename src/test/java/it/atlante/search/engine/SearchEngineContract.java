package it.atlante.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.geo.BoundingBox;
import it.atlante.search.engine.BruteForce.Expected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every engine does, checked against {@link BruteForce} on random documents and questions. A failure says seed and question, which give
 * the same case again.
 */
public abstract class SearchEngineContract extends ChangesContract {

    private static final int DOCUMENTS = 2000;
    private static final int QUESTIONS = 80;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsCountsAndOrdersWhatLookingAtEveryDocumentDoes(long seed) {
        RandomResources random = new RandomResources(seed);
        List<ResourceDocument> documents = random.many(DOCUMENTS);
        put(documents);
        int hits = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            RandomQuestion asked = RandomQuestion.of(random);
            BruteForce truth = new BruteForce(documents, asked, HOLIDAYS);
            if (truth.borderline()) {
                continue;
            }
            String message = "seed " + seed + ", question " + i + ": " + asked;
            SearchResult result = engine.search(asked.query());
            List<Expected> expected = truth.hits();
            hits += expected.size();
            assertThat(result.total()).as(message).isEqualTo(expected.size());
            assertSameOrder(
                    message, result.hits(), expected.subList(0, Math.min(expected.size(), Paging.MAX_LIMIT)), truth);
            for (Dimension dimension : asked.query().facets()) {
                assertThat(List.copyOf(result.facets()
                                .getOrDefault(dimension, Map.of())
                                .entrySet()))
                        .as(message + ", facet " + dimension)
                        .isEqualTo(List.copyOf(truth.facet(dimension).entrySet()));
            }
            assertSameCells(message, truth, asked.query(), 11 + random.number(6));
        }
        assertThat(hits).as("the questions of seed " + seed + " have answers").isGreaterThan(QUESTIONS);
    }

    private void assertSameOrder(String message, List<Hit> hits, List<Expected> expected, BruteForce truth) {
        assertThat(hits).as(message).hasSameSizeAs(expected);
        for (int i = 0; i < hits.size(); i++) {
            int number = i;
            Hit hit = hits.get(i);
            Expected wanted = expected.get(i);
            Supplier<String> at =
                    () -> message + ", hit " + number + ": " + hit.document() + " where expected " + wanted;
            if (!hit.document().equals(wanted.document())) {
                // Two places may be so nearly as far that the order of their distances is a matter of rounding.
                Double a = hit.distanceMeters();
                Double b = wanted.distance();
                if (a == null
                        || b == null
                        || a.equals(b)
                        || Math.abs(a - b) > 0.01
                        || hit.points() != wanted.points()) {
                    fail(at.get());
                }
            }
            assertThat(hit.points()).as(at).isEqualTo(wanted.points());
            assertThat(hit.textMatch()).as(at).isEqualTo(truth.match(hit.document()));
            if (wanted.distance() == null) {
                assertThat(hit.distanceMeters()).as(at).isNull();
            } else {
                assertThat(hit.distanceMeters()).as(at).isCloseTo(wanted.distance(), within(1.0));
            }
        }
    }

    private void assertSameCells(String message, BruteForce truth, SearchQuery query, int zoom) {
        Map<String, Set<String>> expected = truth.cells(zoom);
        List<Cell> cells = engine.cells(query, zoom);
        Map<String, Long> counts =
                cells.stream().collect(Collectors.toMap(cell -> cell.x() + "/" + cell.y(), Cell::count));
        Map<String, Long> wanted = new HashMap<>();
        expected.forEach((tile, ids) -> wanted.put(tile, (long) ids.size()));
        assertThat(counts).as(message + ", cells at " + zoom).isEqualTo(wanted);
        for (Cell cell : cells) {
            Set<String> ids = expected.getOrDefault(cell.x() + "/" + cell.y(), Set.of());
            assertThat(cell.onlyId())
                    .as(message + ", " + cell)
                    .isEqualTo(ids.size() == 1 ? ids.iterator().next() : null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELEVANCE", "DISTANCE", "FRESHNESS", "PLACES"})
    void pagesHoldEveryUnchangedHitOnceWhileOthersChange(Sort sort) {
        RandomResources random = new RandomResources(7);
        put(random.many(600));
        SearchQuery query = SearchQuery.everything(Audience.STAFF, RandomQuestion.NOW)
                .withPlace(new Place(random.point(), null, null, null, List.of(), null));
        List<String> before = ids(engine.search(query.withPaging(new Paging(sort, 500, null))));
        List<String> unchanged = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String after = null;
        int page = 0;
        Set<String> touched = new HashSet<>();
        do {
            // Later pages are asked at a later time, as a person reads: the order is that of the first page's time.
            SearchQuery later = new SearchQuery(
                    query.text(),
                    query.place(),
                    query.filters(),
                    new Paging(sort, 37, after),
                    Set.of(),
                    query.audience(),
                    query.now().plusHours(page));
            SearchResult result = engine.search(later);
            assertThat(result.hits().size())
                    .isEqualTo(result.next() == null ? result.hits().size() : 37);
            seen.addAll(ids(result));
            after = result.next();
            List<IndexChange> changes = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String id = "r%05d".formatted(random.number(700));
                touched.add(id);
                changes.add(
                        random.chance(0.5)
                                ? new IndexChange.Put(random.one(id, 2 + page))
                                : new IndexChange.Delete(id, 2 + page));
            }
            engine.apply(changes);
            page++;
        } while (after != null && page < 100);
        before.stream().filter(id -> !touched.contains(id)).forEach(unchanged::add);
        assertThat(unchanged).hasSizeGreaterThan(200);
        assertThat(seen.stream()
                        .filter(id -> !touched.contains(id))
                        .limit(unchanged.size())
                        .toList())
                .as("pages of 37 by " + sort)
                .isEqualTo(unchanged);
        assertThat(page).isGreaterThan(10);
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        put(new RandomResources(8).many(100));
        SearchQuery query = SearchQuery.everything(Audience.STAFF, RandomQuestion.NOW);
        String next = Objects.requireNonNull(engine.search(query).next());
        assertThat(next).matches("[A-Za-z0-9_-]+");
        Paging second = new Paging(Sort.RELEVANCE, 20, next);
        assertThat(engine.search(query.withPaging(second)).hits()).hasSize(20);
        List<SearchQuery> others = List.of(
                query.withText("orologeria").withPaging(second),
                query.withPaging(new Paging(Sort.FRESHNESS, 20, next)),
                query.withPlace(Place.within(new BoundingBox(45, 9, 46, 10))).withPaging(second),
                query.withFilters(Filters.NONE.with(Dimension.CATEGORY, Set.of("cat1")))
                        .withPaging(second),
                new SearchQuery("", Place.ANYWHERE, Filters.NONE, second, Set.of(), Audience.PUBLIC, query.now()),
                query.withPaging(new Paging(Sort.RELEVANCE, 20, "nonsense")),
                query.withPaging(new Paging(Sort.RELEVANCE, 20, "")),
                query.withPaging(new Paging(Sort.RELEVANCE, 20, "eyJrIjpbXX0")),
                query.withPaging(new Paging(Sort.RELEVANCE, 20, next.substring(4))));
        for (SearchQuery other : others) {
            assertThatThrownBy(() -> engine.search(other))
                    .as(other.toString())
                    .isInstanceOfSatisfying(
                            InvalidField.class, e -> assertThat(e.field()).isEqualTo("after"));
        }
    }
}
