package it.atlante.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a written address says, before anybody knows whether it is there.
 *
 * @param kind canonical kind of street, such as {@code viale}; null when none is written
 * @param words of the street's name, folded, in their order
 * @param civic null when there is none
 * @param rangeTo the end of {@code 12-14}; null when there is no range
 * @param postalCode CAP of five digits; null when there is none
 * @param province two letters in upper case; null when none is written
 * @param localities what may name the comune or a part of it, folded, the most likely first
 * @param ignored words that say nothing of the place, as read
 * @param withoutNumber whether the address says itself that there is none ({@code snc})
 */
public record WrittenAddress(
        @Nullable String kind,
        List<String> words,
        @Nullable CivicNumber civic,
        @Nullable Integer rangeTo,
        @Nullable String postalCode,
        @Nullable String province,
        List<String> localities,
        List<String> ignored,
        boolean withoutNumber) {

    public WrittenAddress {
        words = List.copyOf(words);
        localities = List.copyOf(localities);
        ignored = List.copyOf(ignored);
    }
}
