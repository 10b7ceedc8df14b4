package it.atlante.benchmark;

import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.ResourceDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The peer that needs no index: looks at every document, in memory, its words already apart. */
final class Scan {

    private static final Comparator<Found> NEAREST =
            Comparator.comparingDouble(Found::meters).thenComparing(Found::id);

    private final List<Candidate> candidates;

    private record Candidate(ResourceDocument document, Set<String> words) {}

    private record Found(String id, double meters) {}

    Scan(List<ResourceDocument> documents) {
        candidates = documents.stream()
                .map(document -> new Candidate(
                        document,
                        Set.copyOf(Arrays.asList(NearestQuestion.text(document).split(" +")))))
                .toList();
    }

    Answer search() {
        List<Found> found = new ArrayList<>();
        Map<Dimension, Map<String, Long>> facets = new EnumMap<>(Dimension.class);
        NearestQuestion.FACETS.forEach(dimension -> facets.put(dimension, new HashMap<>()));
        for (Candidate candidate : candidates) {
            ResourceDocument document = candidate.document();
            if (document.visibleTo().contains(NearestQuestion.AUDIENCE)
                    && candidate.words().containsAll(NearestQuestion.WORDS)) {
                GeoPoint point = document.placeFor(NearestQuestion.AUDIENCE).point();
                // What has no point comes last.
                double meters = point == null ? Double.POSITIVE_INFINITY : NearestQuestion.NEAR.distanceMeters(point);
                found.add(new Found(document.id(), meters));
                facets.forEach((dimension, counts) ->
                        codes(document, dimension).forEach(code -> counts.merge(code, 1L, Long::sum)));
            }
        }
        found.sort(NEAREST);
        List<String> ids =
                found.stream().limit(NearestQuestion.LIMIT).map(Found::id).toList();
        return new Answer(found.size(), ids, facets);
    }

    private static List<String> codes(ResourceDocument document, Dimension dimension) {
        return dimension == Dimension.FAMILY ? List.of(document.family().code()) : document.codes(dimension);
    }
}
