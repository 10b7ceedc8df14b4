package it.atlante.ingest.placing;

import it.atlante.address.AddressPlacing;
import it.atlante.address.AddressPlacing.Placement;
import it.atlante.address.AddressPlacing.Verdict;
import it.atlante.address.AddressQuery;
import it.atlante.address.Geocoded;
import it.atlante.address.Geocoding;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.placing.Placing.Computed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places the locations of one run by their addresses. The same row gets the same point at every import, until the gazetteer knows better:
 * what was computed once is never taken away by a gazetteer that knows less.
 */
public final class RunPlacing {

    /** The two are the same building or its neighbours; measured points of files lie at the door, the garden or the roof. */
    static final double CONTRADICTION_METERS = 300;

    private static final String ITALY = "IT";

    private final AddressPlacing addresses;
    private final Map<UUID, Placing> earlier;

    RunPlacing(AddressPlacing addresses, Map<UUID, Placing> earlier) {
        this.addresses = addresses;
        this.earlier = earlier;
    }

    /**
     * What follows from an address.
     *
     * @param computed the point, for a location that has none; null when there is none to be had
     * @param doubt what somebody should know; null when there is nothing to say
     * @param remembered what to keep of it; null when nothing is known of the location and nothing was computed
     */
    public record Told(
            @Nullable Computed computed,
            @Nullable Problem doubt,
            @Nullable Placing remembered) {

        private static final Told NOTHING = new Told(null, null, null);
    }

    /** Looks at a location as its source gives it. */
    public Told place(UUID locationId, LocationDetails location) {
        GeoPoint point = location.geoPoint();
        if (point != null) {
            Problem doubt = location.pointPrecision() == PointPrecision.EXACT ? contradiction(location, point) : null;
            return new Told(null, doubt, forgotten(locationId, location));
        }
        if (location.address() == null) {
            return new Told(null, null, forgotten(locationId, location));
        }
        Placing before = earlier.get(locationId);
        String asked = Placing.asked(location);
        boolean same = before != null && before.asked().equals(asked);
        if (before != null && same && before.settled()) {
            return new Told(before.computed(), null, null);
        }
        Placement placement = ask(location);
        Geocoding geocoding = placement.geocoding();
        if (placement.verdict() == Verdict.PLACED && geocoding != null) {
            Geocoded best = geocoding.best().orElseThrow();
            Computed computed = new Computed(best.point(), best.grade(), best.score());
            Placing placing = new Placing(locationId, asked, computed, false);
            return new Told(computed, PlacingWords.placed(best, geocoding), placing);
        }
        if (before != null && same && before.computed() != null) {
            return new Told(before.computed(), PlacingWords.placedBefore(location, before.computed()), before);
        }
        Problem unsure = placement.verdict() == Verdict.UNSURE && geocoding != null
                ? PlacingWords.notPlaced(location, geocoding)
                : null;
        return new Told(null, unsure, forgotten(locationId, location));
    }

    private @Nullable Placing forgotten(UUID locationId, LocationDetails location) {
        return earlier.containsKey(locationId) ? new Placing(locationId, Placing.asked(location), null, false) : null;
    }

    private @Nullable Problem contradiction(LocationDetails location, GeoPoint point) {
        Placement placement = location.address() == null ? new Placement(Verdict.UNKNOWN, null) : ask(location);
        if (placement.verdict() != Verdict.PLACED || placement.geocoding() == null) {
            return null;
        }
        Geocoded best = placement.geocoding().best().orElseThrow();
        double apart = best.point().distanceMeters(point);
        return apart <= CONTRADICTION_METERS ? null : PlacingWords.contradiction(best, apart);
    }

    private Placement ask(LocationDetails location) {
        String address = location.address();
        if (address == null || !location.country().equals(ITALY) || tooLong(address) || tooLong(location.city())) {
            return new Placement(Verdict.UNKNOWN, null);
        }
        return addresses.place(new AddressQuery(address, null, postalCode(location), location.city()));
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.strip().length() > AddressQuery.MAX_LENGTH;
    }

    private static @Nullable String postalCode(LocationDetails location) {
        String code = location.postalCode();
        return code != null && code.matches("[0-9]{5}") ? code : null;
    }
}
