package it.atlante.address;

import it.atlante.address.Reason.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an address says of its comune: by name, else by postal code.
 *
 * @param cities the comuni that it may be in; null when it says nothing, so that all are
 * @param named what the name means; null when no name is known
 * @param reasons what was corrected or ignored
 */
record Where(@Nullable Set<Integer> cities, Localities.@Nullable Named named, List<Reason> reasons) {

    static Where of(WrittenAddress read, Localities localities) {
        List<Reason> reasons = new ArrayList<>();
        Localities.@Nullable Named named = null;
        for (String written : read.localities()) {
            Localities.@Nullable Named found =
                    named == null ? find(written, localities, reasons) : localities.find(written);
            if (found == null) {
                reasons.add(new Reason(Code.IGNORED, written));
            } else if (named == null
                    || named.part() && !found.part() && !found.city().equals(named.city())) {
                // "Fraz. Bastardo, Giano": the comune decides where a part of the same name may be anywhere.
                named = found;
            }
        }
        if (named != null) {
            return new Where(Set.of(named.city().id()), named, reasons);
        }
        @Nullable String postalCode = read.postalCode();
        List<City> byCode = postalCode == null ? List.of() : localities.withPostalCode(postalCode);
        if (byCode.isEmpty()) {
            return new Where(null, null, reasons);
        }
        Set<Integer> ids = new HashSet<>();
        byCode.forEach(city -> ids.add(city.id()));
        return new Where(ids, null, reasons);
    }

    /** The whole text, its longest beginning or end, or all of it with one letter mistyped. */
    private static Localities.@Nullable Named find(String written, Localities localities, List<Reason> reasons) {
        Localities.@Nullable Named whole = localities.find(written);
        if (whole != null) {
            return whole;
        }
        Localities.@Nullable Named mistyped = localities.findMistyped(written);
        if (mistyped != null) {
            reasons.add(new Reason(Code.CITY_CORRECTED, mistyped.name()));
            return mistyped;
        }
        String[] words = written.split(" ");
        for (int count = words.length - 1; count > 0; count--) {
            for (int from : new int[] {words.length - count, 0}) {
                String some = String.join(" ", List.of(words).subList(from, from + count));
                Localities.@Nullable Named found = some.length() > 2 ? localities.find(some) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    boolean allows(int city) {
        return cities == null || cities.contains(city);
    }
}
