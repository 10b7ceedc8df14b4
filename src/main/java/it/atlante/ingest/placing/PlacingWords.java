package it.atlante.ingest.placing;

import it.atlante.address.Geocoded;
import it.atlante.address.Geocoding;
import it.atlante.address.Grade;
import it.atlante.address.Reason;
import it.atlante.address.Reason.Code;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What an import says of an address: which place was read in it, what was corrected and ignored, or why there is none. */
final class PlacingWords {

    private static final String FIELD = "location.address";
    private static final String NOTHING = "–";

    /** Why there is no answer that is sure, the first that holds. */
    private static final List<Code> REASONS = List.of(
            Code.AMBIGUOUS,
            Code.STREET_UNKNOWN,
            Code.NO_NUMBER,
            Code.NUMBER_UNKNOWN,
            Code.BEYOND_LAST,
            Code.CITY_ASSUMED);

    private PlacingWords() {}

    static Problem placed(Geocoded best, Geocoding geocoding) {
        String ignored = best.reasons().stream()
                .filter(reason -> reason.code() == Code.IGNORED)
                .map(Reason::about)
                .distinct()
                .collect(Collectors.joining("; "));
        boolean exact = best.grade() == Grade.EXACT;
        return Problem.said(
                IssueCode.GEOCODED,
                exact ? "GEOCODED" : "GEOCODED_NEAR",
                FIELD,
                best.label(),
                hundredths(best.score()),
                ignored.isEmpty() ? NOTHING : ignored,
                exact ? "" : near(best));
    }

    private static String near(Geocoded best) {
        return best.reasons().stream()
                .filter(reason -> reason.code() == Code.BETWEEN || reason.code() == Code.EXPONENT_DIFFERS)
                .map(Reason::about)
                .findFirst()
                .orElse(NOTHING);
    }

    /** The gazetteer of today knows less than the one of an earlier import. */
    static Problem placedBefore(LocationDetails location, Placing.Computed before) {
        return Problem.said(IssueCode.GEOCODED, "GEOCODED_BEFORE", FIELD, location.label(), hundredths(before.score()));
    }

    static Problem notPlaced(LocationDetails location, Geocoding geocoding) {
        Geocoded best = geocoding.best().orElseThrow();
        String reason = REASONS.stream()
                .filter(code -> best.reasons().stream().anyMatch(it -> it.code() == code))
                .findFirst()
                .map(code -> "_" + code)
                .orElse("");
        String candidates =
                geocoding.answers().stream().map(Geocoded::label).distinct().collect(Collectors.joining("; "));
        return Problem.said(
                IssueCode.ADDRESS_NOT_PLACED,
                "ADDRESS_NOT_PLACED" + reason,
                FIELD,
                Objects.requireNonNullElse(location.address(), ""),
                candidates);
    }

    static Problem contradiction(Geocoded best, double metersApart) {
        return Problem.of(IssueCode.ADDRESS_CONTRADICTION, FIELD, Math.round(metersApart), best.label());
    }

    private static long hundredths(double score) {
        return Math.round(score * 100);
    }
}
