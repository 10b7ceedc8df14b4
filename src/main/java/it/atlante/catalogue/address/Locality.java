package it.atlante.catalogue.address;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A comune, or a part of one that addresses name (frazione). */
@Entity
public class Locality extends CatalogueRecord {

    @Embedded
    private LocalityDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Locality() {}

    @Override
    public LocalityDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (LocalityDetails) newDetails;
    }
}
