package it.atlante.ingest.matching;

import it.atlante.ingest.matching.Reason.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two places. Equal coordinates alone are none: many sources put whatever they cannot find on one point. */
final class Places {

    private static final Likeness NONE = new Likeness(0, List.of());

    private Places() {}

    static Likeness compare(Card one, Card other, Rarity rarity) {
        if (one.origin().sourceId().equals(other.origin().sourceId())
                || Comparison.isOtherCity(one.place(), other.place())) {
            // A source that gives a place to each of its records says the same house many times, on purpose.
            return NONE;
        }
        Evidence evidence = new Evidence();
        StreetNumber first = one.place().address();
        StreetNumber second = other.place().address();
        @Nullable NameLikeness name = Comparison.name(one, other, rarity);
        boolean sameHouse = first != null && second != null && first.isSameHouse(second);
        if (!sameHouse && (name == null || name.value() < 0.8)) {
            return NONE;
        }
        if (sameHouse && first != null) {
            evidence.plus(0.65, Reason.of(Code.SAME_ADDRESS, first.street() + " " + first.number()));
        }
        if (name != null && name.value() >= 0.8) {
            evidence.plus(0.45, Comparison.reason(name, one, other));
        } else if (name != null && name.value() < 0.4) {
            evidence.against(
                    0.6,
                    Reason.of(
                            Code.DIFFERENT_WORDS,
                            String.join(" ", name.onlyOne()),
                            String.join(" ", name.onlyOther())));
        }
        @Nullable Double meters = Comparison.meters(one.place(), other.place());
        if (meters != null && meters <= 60) {
            evidence.plus(0.4, Reason.of(Code.NEAR, String.valueOf(Math.round(meters))));
        } else if (meters != null && meters > 300) {
            evidence.against(0.5, Reason.of(Code.FAR, String.valueOf(Math.round(meters))));
        }
        return evidence.likeness();
    }
}
