package it.atlante.address;

import it.atlante.geo.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comuni, their parts and postal codes by name. Immutable. */
final class Localities {

    /** In a shorter name another letter makes another name. */
    private static final int FORGIVEN_LENGTH = 5;

    private final List<City> cities;
    private final Map<String, Named> byName = new HashMap<>();
    private final List<String> names;
    private final TypoIndex typos;
    private final Map<String, List<City>> byPostalCode = new HashMap<>();
    private final Map<String, GeoPoint> postalCodePoints;
    private final Set<String> words = new HashSet<>();

    /**
     * What a name means.
     *
     * @param part whether it is a part of the comune
     * @param point of the part; null when not known
     */
    record Named(
            String name, City city, boolean part, @Nullable GeoPoint point) {}

    Localities(List<City> cities, List<Named> parts, Map<String, GeoPoint> postalCodePoints) {
        this.cities = List.copyOf(cities);
        this.postalCodePoints = Map.copyOf(postalCodePoints);
        for (City city : cities) {
            byName.put(key(city.name()), new Named(city.name(), city, false, city.point()));
            city.postalCodes().forEach(code -> byPostalCode
                    .computeIfAbsent(code, any -> new ArrayList<>())
                    .add(city));
        }
        parts.forEach(part -> byName.putIfAbsent(key(part.name()), part));
        this.names = List.copyOf(byName.keySet());
        this.typos = new TypoIndex(names);
        names.stream().filter(name -> name.indexOf(' ') < 0).forEach(words::add);
    }

    City get(int id) {
        return cities.get(id);
    }

    /** Whether the word is a name of a comune: then it is hardly another word mistyped. */
    boolean isName(String word) {
        return words.contains(word);
    }

    List<City> withPostalCode(String postalCode) {
        return byPostalCode.getOrDefault(postalCode, List.of());
    }

    /** The middle of the known numbers with that postal code; null when there are none. */
    @Nullable
    GeoPoint pointOf(String postalCode) {
        return postalCodePoints.get(postalCode);
    }

    /** What a name means, written as it is known; null when it is not known. */
    @Nullable
    Named find(String name) {
        return byName.get(key(name));
    }

    /** What a name means, one letter mistyped; null when it is not known, or when several are as near. */
    @Nullable
    Named findMistyped(String name) {
        String key = key(name);
        if (key.length() < FORGIVEN_LENGTH) {
            return null;
        }
        int[] near = typos.near(key);
        return near.length == 1 ? byName.get(names.get(near[0])) : null;
    }

    static String key(String name) {
        List<String> words = new ArrayList<>(NameWords.of(Token.of(name)));
        if (words.size() > 1 && words.getFirst().equals("s")) {
            words.set(0, NameWords.SAINT);
        }
        return String.join(" ", words);
    }
}
