package it.atlante.address;

import it.atlante.geo.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the geocoder.
 *
 * @param grade never {@code NONE}
 * @param score 0 to 1, how sure it is that the grade's point is where the address is
 * @param label the place as one line
 * @param street null for a locality
 * @param number the number that was found or asked for, null without one
 * @param postalCode null when not known
 * @param city the comune
 * @param cityCode ISTAT code; null when not known
 */
public record Geocoded(
        Grade grade,
        double score,
        String label,
        @Nullable String street,
        @Nullable String number,
        @Nullable String postalCode,
        String city,
        @Nullable String cityCode,
        GeoPoint point,
        List<Reason> reasons) {

    /** From here on an answer is right in all but some cases in a thousand; measured in {@code docs/benchmarks}. */
    public static final double CONFIDENT = 0.8;

    public Geocoded {
        reasons = List.copyOf(reasons);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + " is not between 0 and 1");
        }
    }

    /** Whether a record may be placed here without anybody looking at it. */
    public boolean confident() {
        return score >= CONFIDENT && (grade == Grade.EXACT || grade == Grade.INTERPOLATED);
    }

    /** The same answer as one of several. */
    Geocoded doubted(double newScore) {
        Reason ambiguous = new Reason(Reason.Code.AMBIGUOUS, "");
        List<Reason> more = new java.util.ArrayList<>(reasons);
        if (!more.contains(ambiguous)) {
            more.add(ambiguous);
        }
        return new Geocoded(grade, newScore, label, street, number, postalCode, city, cityCode, point, more);
    }
}
