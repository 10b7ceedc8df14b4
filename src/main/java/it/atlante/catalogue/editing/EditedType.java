package it.atlante.catalogue.editing;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.housing.Housing;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.network.Network;
import it.atlante.catalogue.network.Tie;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.services.Service;
import it.atlante.catalogue.services.ServiceAtLocation;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What has a form of its own. A location is edited with the record that is there. */
enum EditedType {
    ORGANISATION("enti", RecordType.ORGANISATION, Organisation.class),
    SERVICE("servizi", RecordType.SERVICE, Service.class),
    SERVICE_AT_LOCATION("sedi", RecordType.SERVICE_AT_LOCATION, ServiceAtLocation.class),
    HOUSING("alloggi", RecordType.HOUSING, Housing.class),
    LANDMARK("luoghi", RecordType.LANDMARK, Landmark.class),
    NETWORK("reti", RecordType.NETWORK, Network.class),
    TIE("legami", RecordType.TIE, Tie.class),
    AREA("aree", RecordType.AREA, Area.class);

    private final String slug;
    private final RecordType recordType;
    private final Class<? extends CatalogueRecord> recordClass;

    EditedType(String slug, RecordType recordType, Class<? extends CatalogueRecord> recordClass) {
        this.slug = slug;
        this.recordType = recordType;
        this.recordClass = recordClass;
    }

    /** The type of a path, {@code /redazione/SLUG}; status 404 when there is none. */
    static EditedType ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(type -> type.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public String slug() {
        return slug;
    }

    RecordType recordType() {
        return recordType;
    }

    Class<? extends CatalogueRecord> recordClass() {
        return recordClass;
    }

    /** Whether its records are found by their own name; a place is found through its service, a tie through its ends. */
    boolean named() {
        return this != SERVICE_AT_LOCATION && this != TIE;
    }
}
