package it.atlante.address;

import it.atlante.address.Reason.Code;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a record may be placed by its address without anybody looking at it. Asks the gazetteer of one moment, so that all rows of
 * an import get the same answers. Thread-safe.
 */
public final class AddressPlacing {

    private static final int CANDIDATES = 5;

    private final Gazetteer gazetteer;

    AddressPlacing(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What may be done with an address. */
    public enum Verdict {
        /** The best answer is the place. */
        PLACED,
        /** The comune is known, and the place is not sure enough. */
        UNSURE,
        /** The address is of no comune whose house numbers are known: nothing can be said of it. */
        UNKNOWN
    }

    /**
     * A decision and its grounds.
     *
     * @param geocoding null exactly when nothing was asked for want of house numbers
     */
    public record Placement(Verdict verdict, @Nullable Geocoding geocoding) {}

    /** Whether any house number is known. */
    public boolean isPossible() {
        return gazetteer.numbers().size() > 0;
    }

    /** Places an address. The comune must be said, by its name or its postal code: a street alone may be anywhere. */
    public Placement place(AddressQuery query) {
        if (!isPossible()) {
            return new Placement(Verdict.UNKNOWN, null);
        }
        Geocoding geocoding = Geocoder.geocode(gazetteer, query, CANDIDATES);
        return new Placement(
                geocoding.best().map(best -> verdict(best, geocoding.read())).orElse(Verdict.UNKNOWN), geocoding);
    }

    private static Verdict verdict(Geocoded best, WrittenAddress read) {
        if (has(best, Code.CITY_NOT_COVERED)) {
            return Verdict.UNKNOWN;
        }
        if (has(best, Code.CITY_ASSUMED)) {
            boolean samePostalCode =
                    read.postalCode() != null && read.postalCode().equals(best.postalCode());
            if (!samePostalCode) {
                // A comune that nobody knows is another one; none at all is a question.
                return read.localities().isEmpty() && read.postalCode() == null ? Verdict.UNSURE : Verdict.UNKNOWN;
            }
        }
        return best.confident() && !doubtful(best) ? Verdict.PLACED : Verdict.UNSURE;
    }

    /** Where numbers of a part of the comune are known only, a street that is written otherwise under another postal code is another street. */
    private static boolean doubtful(Geocoded best) {
        return has(best, Code.POSTAL_CODE_DIFFERS)
                && (best.grade() != Grade.EXACT || has(best, Code.STREET_CORRECTED) || has(best, Code.KIND_CORRECTED));
    }

    static boolean has(Geocoded answer, Code code) {
        return answer.reasons().stream().anyMatch(reason -> reason.code() == code);
    }
}
