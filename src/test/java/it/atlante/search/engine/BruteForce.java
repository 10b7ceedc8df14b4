package it.atlante.search.engine;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.catalogue.hours.State;
import it.atlante.catalogue.quality.Quality;
import it.atlante.catalogue.quality.QualityRules;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoPoint;
import it.atlante.search.definition.QualityDays;
import it.atlante.search.engine.Ranking.TextMatch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** The truth about a question: every document looked at, one after the other, with plain Java. */
record BruteForce(Collection<ResourceDocument> documents, RandomQuestion asked, Holidays holidays) {

    /** Nearer to a border than this, a point may fall on either side. */
    private static final double BORDER_METERS = 0.05;

    private static final double BORDER_DEGREES = 1e-6;
    private static final Map<String, Optional<OpeningHours>> HOURS = new ConcurrentHashMap<>();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    record Expected(
            ResourceDocument document, int points, @Nullable Double distance) {}

    private SearchQuery query() {
        return asked.query();
    }

    /** All hits in their order. */
    List<Expected> hits() {
        Comparator<Expected> byId = Comparator.comparing(hit -> hit.document().id());
        Comparator<Expected> byDistance =
                Comparator.comparing(Expected::distance, Comparator.nullsLast(Comparator.<Double>naturalOrder()));
        Comparator<Expected> order =
                switch (query().paging().sort()) {
                    case RELEVANCE ->
                        Comparator.comparing((Expected hit) -> -hit.points()).thenComparing(byDistance);
                    case DISTANCE -> byDistance;
                    case FRESHNESS ->
                        Comparator.comparing(
                                hit -> hit.document().freshOn(),
                                Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
                    case PLACES -> Comparator.comparing(hit -> -hit.document().freePlaces());
                };
        return found(query().filters())
                .map(this::expected)
                .sorted(order.thenComparing(byId))
                .toList();
    }

    Map<String, Long> facet(Dimension dimension) {
        Map<String, Long> counts = new TreeMap<>();
        found(query().filters().without(dimension))
                .forEach(document -> codes(document, dimension).forEach(code -> counts.merge(code, 1L, Long::sum)));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Ids by tile, the tile written as x/y. */
    Map<String, Set<String>> cells(int zoom) {
        Map<String, Set<String>> cells = new TreeMap<>();
        found(query().filters()).forEach(document -> {
            GeoPoint point = point(document);
            if (point != null) {
                double tiles = Math.pow(2, zoom);
                long x = (long) ((point.lon() / 360 + 0.5) * tiles);
                double lat = Math.toRadians(point.lat());
                long y = (long) ((0.5 - Math.log((1 + Math.sin(lat)) / (1 - Math.sin(lat))) / (4 * Math.PI)) * tiles);
                cells.computeIfAbsent(x + "/" + y, key -> new HashSet<>()).add(document.id());
            }
        });
        return cells;
    }

    /** Whether some point is so near to a border of the question that the answer depends on the grid of the index. */
    boolean borderline() {
        Geometry polygon = query().place().polygon();
        List<Double> radii = new ArrayList<>(Arrays.stream(Ranking.Ring.values())
                .map(ring -> (double) ring.meters())
                .toList());
        Double radius = query().place().radiusMeters();
        if (radius != null) {
            radii.add(radius);
        }
        for (ResourceDocument document : documents) {
            GeoPoint point = point(document);
            Double distance = distance(document);
            if (distance != null && radii.stream().anyMatch(r -> Math.abs(r - distance) < BORDER_METERS)) {
                return true;
            }
            if (point != null && polygon != null && polygon.getBoundary().distance(shape(point)) < BORDER_DEGREES) {
                return true;
            }
        }
        return false;
    }

    private Stream<ResourceDocument> found(Filters filters) {
        return documents.stream()
                .filter(document -> document.visibleTo().contains(query().audience()))
                .filter(this::within)
                .filter(document -> passes(document, filters))
                .filter(document -> asked.words().isEmpty() || match(document) != null);
    }

    private boolean within(ResourceDocument document) {
        Place place = query().place();
        GeoPoint point = point(document);
        Double distance = distance(document);
        Double radius = place.radiusMeters();
        BoundingBox box = place.box();
        Geometry polygon = place.polygon();
        List<String> serves = place.servesAreaIds();
        return (radius == null || (distance != null && distance <= radius))
                && (box == null || (point != null && box.contains(point)))
                && (polygon == null || (point != null && polygon.covers(shape(point))))
                && (place.areaIds().isEmpty()
                        || document.placeFor(query().audience()).areaIds().stream()
                                .anyMatch(place.areaIds()::contains))
                && (serves == null
                        || document.servesAreaIds().isEmpty()
                        || document.servesAreaIds().stream().anyMatch(serves::contains));
    }

    private boolean passes(ResourceDocument document, Filters filters) {
        LocalDateTime openAt = filters.openAt();
        Filters.FreePlaces places = filters.freePlaces();
        LocalDate freshSince = filters.freshSince();
        LocalDate fresh = document.freshOn();
        return filters.codes().entrySet().stream().allMatch(entry -> codes(document, entry.getKey()).stream()
                        .anyMatch(entry.getValue()::contains))
                && (openAt == null || open(document, openAt))
                && (places == null
                        || (places.unit() == null ? document.freePlaces() : document.freePlaces(places.unit()))
                                >= places.minimum())
                && (freshSince == null || (fresh != null && !fresh.isBefore(freshSince)))
                && (filters.minimumQuality() == null || quality(document) >= filters.minimumQuality());
    }

    /** The score as of the day of the question; what is not scored reaches no minimum. */
    private int quality(ResourceDocument document) {
        return QualityRules.ofClassPath()
                .assess(
                        QualityDays.evidence(document, query().audience()),
                        query().now().toLocalDate())
                .map(Quality::points)
                .orElse(-1);
    }

    private Expected expected(ResourceDocument document) {
        TextMatch match = match(document);
        int points = match == null ? 0 : match.points();
        Double distance = distance(document);
        if (distance != null) {
            points += Arrays.stream(Ranking.Ring.values())
                    .filter(ring -> distance <= ring.meters())
                    .mapToInt(Ranking.Ring::points)
                    .findFirst()
                    .orElse(0);
        }
        points += open(document, query().now()) ? Ranking.OPEN_POINTS : 0;
        LocalDate fresh = document.freshOn();
        LocalDate quarter = query().now().toLocalDate().minusDays(Ranking.FRESH_DAYS);
        points += fresh != null && !fresh.isBefore(quarter) ? Ranking.FRESH_POINTS : 0;
        points += document.family() == Family.HOUSING && document.freePlaces() > 0 ? Ranking.PLACES_POINTS : 0;
        return new Expected(document, points, distance);
    }

    @Nullable
    TextMatch match(ResourceDocument document) {
        if (asked.words().isEmpty()) {
            return null;
        }
        String names = String.join(" ", document.names());
        String labels = String.join(" ", document.labels());
        String headline = names + " " + labels + " " + document.organisationName();
        String address = document.placeFor(query().audience()).address();
        String all = headline + " " + document.description() + " " + address;
        if (document.names().contains(query().text())) {
            return TextMatch.NAME_IS;
        }
        List<AskedWord> words = asked.words();
        TextMatch best = null;
        for (TextMatch tier : TextMatch.values()) {
            String written =
                    switch (tier) {
                        case NAME_IS, NAME -> names;
                        case LABELS -> labels;
                        case HEADLINE -> headline;
                        default -> all;
                    };
            long count = words.stream().filter(word -> has(written, word, tier)).count();
            boolean enough = tier == TextMatch.SOME_WORDS ? 3 * count >= 2 * words.size() : count == words.size();
            if (best == null && tier != TextMatch.NAME_IS && enough) {
                best = tier;
            }
        }
        return best;
    }

    private static boolean has(String written, AskedWord word, TextMatch tier) {
        boolean counts =
                switch (word.how()) {
                    case WHOLE -> true;
                    case BEGUN -> tier.compareTo(TextMatch.BEGUN) >= 0;
                    case MISTYPED -> tier.compareTo(TextMatch.MISTYPED) >= 0;
                };
        return counts && Arrays.asList(written.split(" ")).contains(word.meant());
    }

    private static Set<String> codes(ResourceDocument document, Dimension dimension) {
        Set<String> codes = new HashSet<>(document.codes(dimension));
        switch (dimension) {
            case FAMILY -> codes.add(document.family().code());
            case SHARING -> codes.add(document.sharing().name().toLowerCase(Locale.ROOT));
            case SOURCE -> codes.add(document.verification().sourceId());
            case ORGANISATION -> codes.add(String.valueOf(document.organisationId()));
            default -> {}
        }
        codes.remove("null");
        return codes;
    }

    private boolean open(ResourceDocument document, LocalDateTime time) {
        String text = document.hours().text();
        return text != null
                && HOURS.computeIfAbsent(text, OpeningHours::tryParse)
                        .map(hours -> hours.at(time, holidays) == State.OPEN)
                        .orElse(false);
    }

    private @Nullable GeoPoint point(ResourceDocument document) {
        return document.placeFor(query().audience()).point();
    }

    private @Nullable Double distance(ResourceDocument document) {
        GeoPoint near = query().place().near();
        GeoPoint point = point(document);
        return near == null || point == null ? null : near.distanceMeters(point);
    }

    private static Point shape(GeoPoint point) {
        return SHAPES.createPoint(new Coordinate(point.lon(), point.lat()));
    }
}
