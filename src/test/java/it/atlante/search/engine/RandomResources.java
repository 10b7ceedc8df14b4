package it.atlante.search.engine;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.ResourceDocument.Contact;
import it.atlante.search.engine.ResourceDocument.DocumentHours;
import it.atlante.search.engine.ResourceDocument.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Random documents around Milan. Words are far apart from one another, so that a test knows which one a mistyped word means. */
public final class RandomResources {

    public static final List<String> WORDS = List.of(
            "biblioteca",
            "falegname",
            "giardino",
            "quartiere",
            "tirocinio",
            "ambulatorio",
            "orologeria",
            "tipografia",
            "ginnastica",
            "volontariato",
            "sartoria",
            "ciclofficina");

    static final List<String> HOURS = List.of(
            "Mo-Fr 09:00-13:00",
            "Mo-Su 18:00-02:00; PH off",
            "24/7",
            "Apr-Sep Sa,Su 08:00-20:00",
            "We 14:00-18:00; Dec 24 off",
            "2026 Nov 21-2026 Dec 31 10:00-22:00",
            "by appointment");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final List<String> UNITS = List.of("posti-famiglia", "posti-donne");
    public static final double SOUTH = 45.40;
    public static final double WEST = 9.10;
    private static final double SPAN = 0.12;

    private final Random random;

    public RandomResources(long seed) {
        this.random = new Random(seed);
    }

    public List<ResourceDocument> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> one("r%05d".formatted(i), 1))
                .toList();
    }

    ResourceDocument one(String id, long version) {
        Family family = pick(Arrays.asList(Family.values()));
        boolean housing = family == Family.HOUSING;
        Sharing sharing = pick(Arrays.asList(Sharing.values()));
        String organisation = "org" + random.nextInt(9);
        return new ResourceDocument(
                id,
                version,
                family,
                "record-" + id,
                List.of(words(1 + random.nextInt(3))),
                chance(0.8) ? organisation : null,
                chance(0.8) ? words(1) : null,
                chance(0.5) ? words(3) : null,
                codes(housing),
                null,
                List.of(words(1 + random.nextInt(2))),
                new Contact(List.of(), null, null),
                new DocumentHours(chance(0.7) ? pick(HOURS) : null, null),
                housing ? capacities() : List.of(),
                chance(0.8) ? TODAY.minusDays(random.nextInt(300)) : null,
                new Verification("source" + random.nextInt(3), null, null, null, false),
                sharing,
                Arrays.stream(Audience.values()).filter(sharing::visibleTo).toList(),
                places(),
                chance(0.3) ? List.of("area" + random.nextInt(6)) : List.of());
    }

    private Map<Dimension, List<String>> codes(boolean housing) {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        codes.put(Dimension.CATEGORY, several("cat", 6));
        codes.put(Dimension.TARGET_GROUP, several("target", 4));
        codes.put(Dimension.LANGUAGE, several("lang", 5));
        if (housing) {
            codes.put(Dimension.PROGRAMME, List.of("programme" + random.nextInt(3)));
        }
        return codes;
    }

    private List<Capacity> capacities() {
        List<Capacity> capacities = new ArrayList<>();
        for (String unit : UNITS) {
            if (chance(0.7)) {
                capacities.add(new Capacity(unit, 20, chance(0.8) ? random.nextInt(6) : null, null));
            }
        }
        return capacities;
    }

    /** Staff see most, the public least; what an audience may not see is far away from what it sees, so that a leak shows. */
    private Map<Audience, DisclosedPlace> places() {
        Map<Audience, DisclosedPlace> places = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            places.put(audience, place(chance(0.8)));
        }
        return places;
    }

    private DisclosedPlace place(boolean known) {
        if (!known) {
            return DisclosedPlace.NOWHERE;
        }
        // Some share the point of their area, as disclosure by area makes them.
        int area = random.nextInt(6);
        boolean exact = chance(0.7);
        GeoPoint point = exact ? point() : new GeoPoint(SOUTH + 0.015 * area, WEST + 0.02 * area);
        return new DisclosedPlace(
                exact ? Disclosure.EXACT : Disclosure.AREA,
                point.lat(),
                point.lon(),
                exact ? "via " + pick(WORDS) : null,
                null,
                List.of("area" + area));
    }

    GeoPoint point() {
        return new GeoPoint(SOUTH + random.nextDouble() * SPAN, WEST + random.nextDouble() * SPAN);
    }

    private List<String> several(String prefix, int kinds) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> prefix + random.nextInt(kinds))
                .distinct()
                .toList();
    }

    private String words(int count) {
        return String.join(
                " ", IntStream.range(0, count).mapToObj(i -> pick(WORDS)).toList());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /** A word with two neighbouring letters swapped, the first one left alone. */
    static String mistyped(String word) {
        char[] letters = word.toCharArray();
        int at = letters.length / 2;
        while (letters[at] == letters[at + 1]) {
            at++;
        }
        char swapped = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = swapped;
        return new String(letters);
    }
}
