package it.atlante.catalogue.services;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A service at a location. */
@Entity
public class ServiceAtLocation extends CatalogueRecord {

    @Embedded
    private ServiceAtLocationDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected ServiceAtLocation() {}

    @Override
    public ServiceAtLocationDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (ServiceAtLocationDetails) newDetails;
    }
}
