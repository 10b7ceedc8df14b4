package it.atlante.search.engine;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.quality.QualityRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What results must be.
 *
 * @param codes alternatives by dimension; a dimension that is absent does not filter
 * @param openAt local time at which it must be open; what has unknown hours is left out
 * @param freePlaces free places that it must have
 * @param freshSince the day since which somebody must have vouched for it
 * @param minimumQuality one of {@link QualityRules#MINIMUMS}, as of the day of the question; what is not scored is left out
 */
public record Filters(
        Map<Dimension, Set<String>> codes,
        @Nullable LocalDateTime openAt,
        @Nullable FreePlaces freePlaces,
        @Nullable LocalDate freshSince,
        @Nullable Integer minimumQuality) {

    public static final Filters NONE = new Filters(Map.of(), null, null, null);

    /** Filters that do not ask for a quality. */
    public Filters(
            Map<Dimension, Set<String>> codes,
            @Nullable LocalDateTime openAt,
            @Nullable FreePlaces freePlaces,
            @Nullable LocalDate freshSince) {
        this(codes, openAt, freePlaces, freshSince, null);
    }

    public Filters {
        if (minimumQuality != null && !QualityRules.MINIMUMS.contains(minimumQuality)) {
            throw new InvalidField("minQuality", minimumQuality, "one of 20, 40, 60, 80");
        }
        Map<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
        codes.forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                copy.put(dimension, Set.copyOf(values));
            }
        });
        codes = Map.copyOf(copy);
    }

    public Set<String> codes(Dimension dimension) {
        return codes.getOrDefault(dimension, Set.of());
    }

    /** The same filters with one dimension let go: what its facet is counted on. */
    public Filters without(Dimension dimension) {
        Map<Dimension, Set<String>> rest = new EnumMap<>(Dimension.class);
        codes.forEach((key, values) -> {
            if (key != dimension) {
                rest.put(key, values);
            }
        });
        return new Filters(rest, openAt, freePlaces, freshSince, minimumQuality);
    }

    public Filters with(Dimension dimension, Set<String> values) {
        Map<Dimension, Set<String>> more = new EnumMap<>(Dimension.class);
        more.putAll(codes);
        more.put(dimension, values);
        return new Filters(more, openAt, freePlaces, freshSince, minimumQuality);
    }

    /** The same filters with another quality; null for any. */
    public Filters withMinimumQuality(@Nullable Integer minimum) {
        return new Filters(codes, openAt, freePlaces, freshSince, minimum);
    }

    /**
     * At least so many free places.
     *
     * @param unit a unit code; null for any unit type, summed
     */
    public record FreePlaces(int minimum, @Nullable String unit) {
        public FreePlaces {
            if (minimum < 1 || minimum > 100_000) {
                throw new InvalidField("places", minimum, "a whole number from 1 to 100000");
            }
        }
    }
}
