package it.atlante.search.engine;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.quality.QualityRules;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Filters.FreePlaces;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A random question together with what its words mean. */
record RandomQuestion(List<AskedWord> words, SearchQuery query) {

    static final LocalDateTime NOW = RandomResources.TODAY.atTime(10, 30);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    static RandomQuestion of(RandomResources random) {
        List<AskedWord> words = words(random);
        Place place = place(random);
        List<Sort> sorts = Arrays.stream(Sort.values())
                .filter(sort -> sort != Sort.DISTANCE || place.near() != null)
                .toList();
        return new RandomQuestion(
                words,
                new SearchQuery(
                        AskedWord.text(words),
                        place,
                        filters(random),
                        new Paging(random.pick(sorts), Paging.MAX_LIMIT, null),
                        Set.of(Dimension.FAMILY, Dimension.CATEGORY, Dimension.LANGUAGE, Dimension.ORGANISATION),
                        random.pick(Arrays.asList(Audience.values())),
                        NOW));
    }

    private static List<AskedWord> words(RandomResources random) {
        List<AskedWord> words = new ArrayList<>();
        int count = random.chance(0.5) ? 0 : 1 + random.number(4);
        while (words.size() < count) {
            String word = random.pick(RandomResources.WORDS);
            if (words.stream().noneMatch(other -> other.meant().equals(word))) {
                boolean last = words.size() == count - 1;
                words.add(new AskedWord(
                        word,
                        random.chance(0.2)
                                ? AskedWord.How.MISTYPED
                                : last && random.chance(0.3) ? AskedWord.How.BEGUN : AskedWord.How.WHOLE));
            }
        }
        return words;
    }

    private static Place place(RandomResources random) {
        GeoPoint near = random.chance(0.5) ? random.point() : null;
        Double radius = near != null && random.chance(0.6) ? 50 + random.number(6000) + 0.5 : null;
        return new Place(
                near,
                radius,
                random.chance(0.15) ? box(random) : null,
                random.chance(0.2) ? shape(random) : null,
                random.chance(0.15) ? List.of("area1", "area" + random.number(6)) : List.of(),
                random.chance(0.15) ? List.of("area" + random.number(6)) : null);
    }

    private static BoundingBox box(RandomResources random) {
        GeoPoint a = random.point();
        GeoPoint b = random.point();
        return new BoundingBox(
                Math.min(a.lat(), b.lat()),
                Math.min(a.lon(), b.lon()),
                Math.max(a.lat(), b.lat()),
                Math.max(a.lon(), b.lon()));
    }

    /** A star with a hole, or two far from one another. */
    private static Geometry shape(RandomResources random) {
        Polygon star = star(random.point(), random);
        if (random.chance(0.5)) {
            return star;
        }
        GeoPoint far = new GeoPoint(star.getEnvelopeInternal().getMaxY() + 0.05, RandomResources.WEST + 0.05);
        return SHAPES.createMultiPolygon(new Polygon[] {star, star(far, random)});
    }

    private static Polygon star(GeoPoint centre, RandomResources random) {
        Coordinate[] outer = new Coordinate[13];
        Coordinate[] inner = new Coordinate[13];
        for (int i = 0; i < 12; i++) {
            double angle = Math.PI * 2 * i / 12;
            double size = 0.01 + 0.0001 * random.number(300);
            outer[i] = new Coordinate(centre.lon() + size * Math.cos(angle), centre.lat() + size * Math.sin(angle));
            inner[i] = new Coordinate(centre.lon() + 0.004 * Math.cos(angle), centre.lat() + 0.004 * Math.sin(angle));
        }
        outer[12] = outer[0];
        inner[12] = inner[0];
        return SHAPES.createPolygon(SHAPES.createLinearRing(outer), new LinearRing[] {SHAPES.createLinearRing(inner)});
    }

    private static Filters filters(RandomResources random) {
        Map<Dimension, Set<String>> codes = new EnumMap<>(Dimension.class);
        if (random.chance(0.2)) {
            codes.put(Dimension.CATEGORY, Set.of("cat0", "cat" + (1 + random.number(5))));
        }
        if (random.chance(0.2)) {
            codes.put(Dimension.LANGUAGE, Set.of("lang" + random.number(5)));
        }
        if (random.chance(0.2)) {
            codes.put(Dimension.FAMILY, Set.of("service", "housing"));
        }
        if (random.chance(0.1)) {
            codes.put(Dimension.SHARING, Set.of("public", "network"));
        }
        return new Filters(
                codes,
                openAt(random),
                places(random),
                random.chance(0.15) ? RandomResources.TODAY.minusDays(100) : null,
                random.chance(0.2) ? random.pick(QualityRules.MINIMUMS) : null);
    }

    private static @Nullable LocalDateTime openAt(RandomResources random) {
        if (random.chance(0.8)) {
            return null;
        }
        return random.chance(0.4) ? NOW : NOW.plusMinutes(random.number(300 * 1440));
    }

    private static @Nullable FreePlaces places(RandomResources random) {
        if (random.chance(0.9)) {
            return null;
        }
        return new FreePlaces(1 + random.number(4), random.chance(0.5) ? random.pick(RandomResources.UNITS) : null);
    }
}
