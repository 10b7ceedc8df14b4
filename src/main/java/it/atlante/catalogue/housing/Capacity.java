package it.atlante.catalogue.housing;

import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.InvalidField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many units of a type there are and how many are free (HSDS 3.1 {@code service_capacity}).
 *
 * @param unit a code of the vocabulary's {@code units}
 * @param maximum units in all; null when unknown
 * @param available free units; null when unknown
 * @param updated the day on which the free units were counted; null when the source does not say
 */
public record Capacity(
        String unit,
        @Nullable Integer maximum,
        @Nullable Integer available,
        @Nullable LocalDate updated) {

    public Capacity {
        requireText("unit", unit);
        if (maximum != null && maximum < 0) {
            throw new InvalidField("maximum", maximum, "0 or more");
        }
        if (available != null && (available < 0 || (maximum != null && available > maximum))) {
            throw new InvalidField("available", available, maximum == null ? "0 or more" : "between 0 and " + maximum);
        }
    }
}
