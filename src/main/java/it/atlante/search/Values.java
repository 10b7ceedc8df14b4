package it.atlante.search;

import it.atlante.catalogue.InvalidField;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoJson;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Polygons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.util.MultiValueMap;

/** Typed reading of the values of a request. Every error is an {@link InvalidField}. */
public final class Values {

    /** More vertices than any neighbourhood has; a query with more is a mistake or an attack. */
    private static final int MAX_VERTICES = 10_000;

    /** A box around Italy: coordinates that lie in it only when swapped were swapped. */
    private static final BoundingBox ITALY = new BoundingBox(35, 6, 48, 19);

    private final MultiValueMap<String, String> parameters;

    public Values(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Refuses a name that is not among those known.
     *
     * @throws InvalidField naming it and the known ones
     */
    public static void refuseUnknown(MultiValueMap<String, String> parameters, Set<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidField(
                        name,
                        String.join(" ", parameters.getOrDefault(name, List.of())),
                        known.isEmpty()
                                ? "left out: there are no parameters"
                                : "a known parameter: " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /** The only value of a name; null when absent or blank. */
    public @Nullable String text(String name) {
        List<String> given = parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
        if (given.size() > 1) {
            throw new InvalidField(name, String.join(" ", given), "given once");
        }
        return given.isEmpty() ? null : given.getFirst().strip();
    }

    public String textOr(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** The values of a name, repeated or separated by commas; blank ones left out. */
    public List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (String value : parameters.getOrDefault(name, List.of())) {
            if (value != null) {
                Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .forEach(values::add);
            }
        }
        return values;
    }

    public @Nullable Double number(String name) {
        String text = text(name);
        return text == null ? null : number(name, text);
    }

    public @Nullable Integer wholeNumber(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidField(name, text, "a whole number");
        }
    }

    /** A point given as {@code lat,lon}; null when absent. */
    public @Nullable GeoPoint point(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        double[] numbers = numbers(name, text, 2, "lat,lon in decimal degrees, such as 45.4642,9.1900");
        try {
            GeoPoint point = new GeoPoint(numbers[0], numbers[1]);
            boolean swapped = !ITALY.contains(point)
                    && Math.abs(numbers[1]) <= 90
                    && ITALY.contains(new GeoPoint(numbers[1], numbers[0]));
            if (swapped) {
                throw new InvalidField(name, text, "lat,lon in this order: these two seem to be swapped");
            }
            return point;
        } catch (InvalidField e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidField(name, text, "lat,lon with latitude -90 to 90 and longitude -180 to 180");
        }
    }

    /** A box given as {@code west,south,east,north}; null when absent. */
    public @Nullable BoundingBox box(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String form = "west,south,east,north in decimal degrees, such as 9.1,45.4,9.3,45.5";
        double[] numbers = numbers(name, text, 4, form);
        try {
            return new BoundingBox(numbers[1], numbers[0], numbers[3], numbers[2]);
        } catch (IllegalArgumentException e) {
            throw new InvalidField(name, text, form + " (" + e.getMessage() + ")");
        }
    }

    /** A valid polygon or multipolygon given as GeoJSON text; null when absent. */
    public @Nullable Geometry polygon(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String form = "a GeoJSON Polygon or MultiPolygon, longitude first, closed and without crossings";
        try {
            Geometry shape = GeoJson.parse(text);
            if (shape.getDimension() != 2) {
                throw new InvalidField(name, text, form);
            }
            if (shape.getNumPoints() > MAX_VERTICES) {
                throw new InvalidField(
                        name, shape.getNumPoints() + " vertices", "of at most " + MAX_VERTICES + " vertices");
            }
            Polygons.requireValid(shape);
            return shape;
        } catch (InvalidGeometry e) {
            throw new InvalidField(name, text, form + " (" + e.getMessage() + ")");
        }
    }

    /** Checks codes that somebody gave against the allowed ones. */
    public static void requireOneOf(String name, Collection<String> chosen, List<String> allowed) {
        for (String value : chosen) {
            if (!allowed.contains(value)) {
                throw new InvalidField(name, value, "one of " + String.join(", ", allowed));
            }
        }
    }

    static void requireUuid(String name, String value) {
        try {
            UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidField(name, value, "an id such as 123e4567-e89b-12d3-a456-426614174000");
        }
    }

    /** The names of an enumeration in lower case, as parameters and answers carry them. */
    public static <E extends Enum<E>> List<String> codes(E[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static double[] numbers(String name, String text, int count, String form) {
        String[] parts = text.split(",", -1);
        if (parts.length != count) {
            throw new InvalidField(name, text, form);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(name, parts[i].strip());
        }
        return numbers;
    }

    private static double number(String name, String text) {
        // Double.parseDouble takes forms that nobody types on purpose, such as 0x1p3, NaN and 1d.
        if (!text.matches("[+-]?(\\d{1,15}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,3})?")) {
            throw new InvalidField(name, text, "a number with a decimal point");
        }
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new InvalidField(name, text, "a number with a decimal point");
        }
        return number;
    }
}
