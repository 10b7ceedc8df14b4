package it.atlante.ingest.placing;

import it.atlante.catalogue.place.LocationDetails;
import java.util.List;
import java.util.UUID;

/**
 * A location whose address waits for somebody: it has no point, or one that was computed and is not that of the number itself.
 *
 * @param version of the location, from which an edit starts
 * @param users names of the records that have the location
 */
record WaitingAddress(UUID id, long version, String sourceId, LocationDetails location, List<String> users) {

    public boolean placed() {
        return location.point() != null;
    }
}
