package it.atlante.address;

import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.catalogue.address.LocalityDetails;
import it.atlante.geo.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects house numbers and localities into a gazetteer. For one use by one thread. */
final class GazetteerBuilder {

    private final Map<String, CityNotes> cities = new HashMap<>();
    private final List<CityNotes> cityList = new ArrayList<>();
    private final Map<String, Street> streets = new HashMap<>();
    private final Map<String, Street> streetsByWriting = new HashMap<>();
    private final List<Street> streetList = new ArrayList<>();
    private final Map<String, Mean> postalCodes = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<LocalityDetails> parts = new ArrayList<>();
    private Rows rows = new Rows(1024);

    private static final class Mean {
        private double lat;
        private double lon;
        private int count;

        void add(double moreLat, double moreLon) {
            lat += moreLat;
            lon += moreLon;
            count++;
        }

        GeoPoint point() {
            return new GeoPoint(lat / count, lon / count);
        }
    }

    private static final class CityNotes {
        private final int id;
        private final String name;
        private @Nullable String code;
        private @Nullable GeoPoint point;
        private final Set<String> postalCodes = new TreeSet<>();
        private final Mean numbers = new Mean();

        CityNotes(int id, String name) {
            this.id = id;
            this.name = name;
        }

        City city() {
            @Nullable GeoPoint middle = point != null ? point : numbers.count > 0 ? numbers.point() : null;
            return new City(id, name, code, Set.copyOf(postalCodes), middle, numbers.count > 0);
        }
    }

    /** Columns that grow. */
    private record Rows(
            int[] streets,
            int[] civics,
            String[] exponents,
            String[] postalCodes,
            int[] lats,
            int[] lons,
            int[] count) {
        Rows(int capacity) {
            this(
                    new int[capacity],
                    new int[capacity],
                    new String[capacity],
                    new String[capacity],
                    new int[capacity],
                    new int[capacity],
                    new int[1]);
        }

        Rows grown() {
            int capacity = civics.length * 2;
            return new Rows(
                    Arrays.copyOf(streets, capacity),
                    Arrays.copyOf(civics, capacity),
                    Arrays.copyOf(exponents, capacity),
                    Arrays.copyOf(postalCodes, capacity),
                    Arrays.copyOf(lats, capacity),
                    Arrays.copyOf(lons, capacity),
                    count);
        }
    }

    void add(HouseNumberDetails number) {
        CityNotes city = city(number.city());
        city.code = number.cityCode() == null ? city.code : number.cityCode();
        city.numbers.add(number.latitude(), number.longitude());
        if (number.postalCode() != null) {
            city.postalCodes.add(number.postalCode());
            postalCodes
                    .computeIfAbsent(number.postalCode(), any -> new Mean())
                    .add(number.latitude(), number.longitude());
        }
        rows = rows.count()[0] == rows.civics().length ? rows.grown() : rows;
        int at = rows.count()[0]++;
        rows.streets()[at] = street(number.street(), city).id();
        rows.civics()[at] = number.civic();
        rows.exponents()[at] = shared(number.exponent());
        rows.postalCodes()[at] = shared(number.postalCode());
        rows.lats()[at] = Numbers.unit(number.latitude());
        rows.lons()[at] = Numbers.unit(number.longitude());
    }

    void add(LocalityDetails locality) {
        if (locality.city() != null && !Localities.key(locality.city()).equals(Localities.key(locality.name()))) {
            parts.add(locality);
        }
        CityNotes city = city(locality.city() == null ? locality.name() : locality.city());
        city.code = locality.cityCode() == null ? city.code : locality.cityCode();
        if (locality.postalCode() != null) {
            city.postalCodes.add(locality.postalCode());
        }
        if (locality.city() == null && city.point == null) {
            city.point = locality.point();
        }
    }

    /** A comune by its boundary. */
    void addComune(String name, String code, GeoPoint inside) {
        CityNotes city = city(name);
        city.code = code;
        city.point = inside;
    }

    private CityNotes city(String name) {
        return cities.computeIfAbsent(Localities.key(name), any -> {
            CityNotes city = new CityNotes(cityList.size(), name);
            cityList.add(city);
            return city;
        });
    }

    private Street street(String name, CityNotes city) {
        String writing = city.id + " " + name;
        @Nullable Street known = streetsByWriting.get(writing);
        if (known != null) {
            return known;
        }
        WrittenAddress read = AddressParser.parseName(name);
        String kind = read.kind() == null ? "" : read.kind();
        // Two sources may write one street in two ways: it is one street all the same.
        Street street = streets.computeIfAbsent(city.id + "\n" + kind + "\n" + String.join(" ", read.words()), any -> {
            Street added = new Street(streetList.size(), name, kind, read.words(), city.id);
            streetList.add(added);
            return added;
        });
        streetsByWriting.put(writing, street);
        return street;
    }

    private String shared(@Nullable String text) {
        return text == null ? "" : texts.computeIfAbsent(text, same -> same);
    }

    Gazetteer build() {
        Numbers numbers = numbers();
        List<City> known = cityList.stream().map(CityNotes::city).toList();
        List<Localities.Named> named = parts.stream()
                .map(part -> new Localities.Named(
                        part.name(), known.get(city(String.valueOf(part.city())).id), true, part.point()))
                .toList();
        Map<String, GeoPoint> points = new HashMap<>();
        postalCodes.forEach((code, mean) -> points.put(code, mean.point()));
        return new Gazetteer(
                new Streets(streetList), numbers, new NumberGrid(numbers), new Localities(known, named, points));
    }

    /** The columns in the order of street and number; of two equal numbers in the order in which they came. */
    private Numbers numbers() {
        int count = rows.count()[0];
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Rows all = rows;
        Arrays.sort(order, (one, other) -> {
            int byStreet = Integer.compare(all.streets()[one], all.streets()[other]);
            int byCivic = byStreet != 0 ? byStreet : Integer.compare(all.civics()[one], all.civics()[other]);
            return byCivic != 0 ? byCivic : all.exponents()[one].compareTo(all.exponents()[other]);
        });
        Rows sorted = new Rows(count);
        int[] from = new int[streetList.size() + 1];
        for (int i = 0; i < count; i++) {
            int row = order[i];
            from[all.streets()[row] + 1]++;
            sorted.civics()[i] = all.civics()[row];
            sorted.exponents()[i] = all.exponents()[row];
            sorted.postalCodes()[i] = all.postalCodes()[row];
            sorted.lats()[i] = all.lats()[row];
            sorted.lons()[i] = all.lons()[row];
        }
        Arrays.parallelPrefix(from, Integer::sum);
        return new Numbers(new Numbers.Columns(
                from, sorted.civics(), sorted.exponents(), sorted.postalCodes(), sorted.lats(), sorted.lons()));
    }
}
