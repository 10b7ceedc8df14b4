package it.atlante.catalogue.place;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A location (sede). */
@Entity
public class Location extends CatalogueRecord {

    @Embedded
    private LocationDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Location() {}

    @Override
    public LocationDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (LocationDetails) newDetails;
    }
}
