package it.atlante.search.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of a record, with its hours, in words of the reader's language.
 *
 * @param where address and locality as far as disclosed; null when nothing is
 * @param lat latitude of the disclosed point; null, with {@code lon}, when there is none
 * @param areaOnly whether the point stands for an area
 * @param opening the state now and its next change; null when hours are not known
 * @param hours the whole rule in words; null when not known
 * @param note hours as the source words them; null when it does not
 * @param week today and the six days after it; empty when hours are not known
 * @param accessibility labels
 */
record PlaceCard(
        String id,
        @Nullable String where,
        @Nullable Double lat,
        @Nullable Double lon,
        boolean areaOnly,
        boolean hidden,
        List<String> phones,
        @Nullable String opening,
        String openState,
        @Nullable String hours,
        @Nullable String note,
        List<Day> week,
        List<String> accessibility) {

    /**
     * A day's hours.
     *
     * @param times such as "9:00–13:00", in order; empty when closed
     * @param holiday its name; null on other days
     */
    record Day(
            String name,
            boolean today,
            List<String> times,
            @Nullable String holiday) {}
}
