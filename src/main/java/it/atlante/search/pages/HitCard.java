package it.atlante.search.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as list and print sheet show it, in words of the reader's language.
 *
 * @param id of the document in the index
 * @param href of its page, relative to the application
 * @param lat latitude of the disclosed point; null, with {@code lon}, when there is none
 * @param where address and locality as far as disclosed; null when nothing is
 * @param areaOnly whether only the area of the place is disclosed
 * @param hidden whether there is a place of which nothing is told
 * @param distance with the walking estimate; null when not asked or not known
 * @param openState open, closed, by_appointment or unknown
 * @param places one sentence for each unit type
 * @param freshLevel fresh, ageing, stale or unknown
 */
record HitCard(
        String id,
        String href,
        String family,
        String name,
        @Nullable String organisation,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String where,
        boolean areaOnly,
        boolean hidden,
        @Nullable String distance,
        @Nullable String opening,
        String openState,
        List<String> places,
        @Nullable String phone,
        String freshLevel,
        String freshText,
        boolean demonstration,
        List<String> why) {}
