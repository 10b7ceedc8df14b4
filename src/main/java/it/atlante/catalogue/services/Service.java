package it.atlante.catalogue.services;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A service (servizio). */
@Entity
public class Service extends CatalogueRecord {

    @Embedded
    private ServiceDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Service() {}

    @Override
    public ServiceDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (ServiceDetails) newDetails;
    }
}
