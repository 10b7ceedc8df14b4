package it.atlante.ingest.placing;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.StaleRecord;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoPoint;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people answer to addresses that wait. An edit of the location and the note that it is settled are one transaction. */
@Component
class AddressAnswers {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    /** Italy with its islands, generously: a check for slips, not for borders. */
    private static final BoundingBox ITALIAN_BOX = new BoundingBox(35, 6, 48, 19);

    private final Catalogue catalogue;
    private final Locations locations;
    private final Placings placings;

    AddressAnswers(Catalogue catalogue, Locations locations, Placings placings) {
        this.catalogue = catalogue;
        this.locations = locations;
        this.placings = placings;
    }

    /**
     * Where the address is.
     *
     * @param readVersion of the location that the person saw
     */
    record Answer(GeoPoint point, PointPrecision precision, long readVersion) {}

    /**
     * Puts a location on the map, as a person's edit.
     *
     * @throws StaleRecord when somebody changed it after the person read it
     * @throws InvalidField when an Italian address is put outside Italy
     */
    @Transactional
    public void place(UUID id, Answer answer, String by) {
        Location location = get(id);
        LocationDetails details = location.details();
        if (details.country().equals("IT") && !ITALIAN_BOX.contains(answer.point())) {
            throw new InvalidField("lat", answer.point(), "in Italy");
        }
        LocationDetails placed = details.at(
                WGS84.createPoint(
                        new Coordinate(answer.point().lon(), answer.point().lat())),
                answer.precision());
        catalogue.edit(new Draft(id, placed, location.header()), answer.readVersion(), Actor.person(by));
        settle(location, by);
    }

    /** Leaves a location as it is: it needs no point, or the computed one is right. */
    @Transactional
    public void leave(UUID id, String by) {
        settle(get(id), by);
    }

    private void settle(Location location, String by) {
        placings.settle(location.getId(), location.header().sourceId(), Placing.asked(location.details()), by);
    }

    private Location get(UUID id) {
        return locations
                .findById(id)
                .filter(it -> !it.removed())
                .orElseThrow(() -> new IllegalArgumentException("there is no location " + id));
    }
}
