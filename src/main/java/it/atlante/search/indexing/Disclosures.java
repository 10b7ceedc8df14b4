package it.atlante.search.indexing;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.DisclosedPlace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what each audience learns of a place. Whatever shows, filters, sorts or counts by place uses the result and never the record.
 *
 * <p>A place disclosed by its area stands at a point that depends on the area alone and lies in the administrative areas of that point: two
 * places in the same neighbourhood cannot be told apart, and no sequence of questions comes closer.
 */
@Component
class Disclosures {

    private final AreaLookup areas;

    Disclosures(AreaLookup areas) {
        this.areas = areas;
    }

    /** What each audience may learn; a resource without a location has an unknown one for everybody. */
    Map<Audience, DisclosedPlace> of(@Nullable Location location) {
        Map<Audience, DisclosedPlace> places = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            places.put(audience, location == null ? DisclosedPlace.UNKNOWN : to(audience, location));
        }
        return places;
    }

    /** The same exact point for everybody: for areas, whose place is no secret. */
    Map<Audience, DisclosedPlace> open(GeoPoint point) {
        DisclosedPlace place = new DisclosedPlace(
                Disclosure.EXACT, point.lat(), point.lon(), null, locality(null, point), ids(areas.containing(point)));
        return Map.of(Audience.PUBLIC, place, Audience.NETWORK, place, Audience.STAFF, place);
    }

    private DisclosedPlace to(Audience audience, Location location) {
        if (location.removed() || !location.header().sharing().visibleTo(audience)) {
            return DisclosedPlace.NOWHERE;
        }
        LocationDetails details = location.details();
        return switch (details.disclosure().to(audience)) {
            case HIDDEN -> DisclosedPlace.NOWHERE;
            case AREA -> byArea(details);
            case EXACT -> exact(details);
        };
    }

    private DisclosedPlace exact(LocationDetails details) {
        GeoPoint point = details.geoPoint();
        if (point == null) {
            return new DisclosedPlace(Disclosure.EXACT, null, null, details.address(), details.city(), List.of());
        }
        return new DisclosedPlace(
                Disclosure.EXACT,
                point.lat(),
                point.lon(),
                details.address(),
                locality(details.city(), point),
                ids(areas.containing(point)),
                details.pointPrecision());
    }

    private DisclosedPlace byArea(LocationDetails details) {
        GeoPoint point = details.geoPoint();
        Optional<AreaRef> area = point == null ? Optional.empty() : standIn(point);
        if (area.isEmpty()) {
            return new DisclosedPlace(Disclosure.AREA, null, null, null, details.city(), List.of());
        }
        GeoPoint standIn = area.get().representative();
        List<AreaRef> around = areas.containing(standIn).stream()
                .filter(ref -> ref.kind().administrative())
                .toList();
        return new DisclosedPlace(
                Disclosure.AREA, standIn.lat(), standIn.lon(), null, locality(details.city(), standIn), ids(around));
    }

    /** The neighbourhood that stands for a point; outside all of them, the comune. */
    private Optional<AreaRef> standIn(GeoPoint point) {
        return currentAt(AreaKind.NIL, point).or(() -> currentAt(AreaKind.COMUNE, point));
    }

    private Optional<AreaRef> currentAt(AreaKind kind, GeoPoint point) {
        List<AreaRef> current = areas.current(kind);
        return areas.containing(point).stream().filter(current::contains).findFirst();
    }

    private @Nullable String locality(@Nullable String city, GeoPoint point) {
        String comune = city != null
                ? city
                : currentAt(AreaKind.COMUNE, point).map(AreaRef::name).orElse(null);
        String neighbourhood = currentAt(AreaKind.NIL, point).map(AreaRef::name).orElse(null);
        if (comune == null) {
            return neighbourhood;
        }
        return neighbourhood == null ? comune : comune + ", " + neighbourhood;
    }

    private static List<String> ids(List<AreaRef> refs) {
        return refs.stream().map(ref -> ref.id().toString()).toList();
    }
}
