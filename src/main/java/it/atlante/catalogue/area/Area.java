package it.atlante.catalogue.area;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** An area of some kind and vintage. */
@Entity
public class Area extends CatalogueRecord {

    @Embedded
    private AreaDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Area() {}

    @Override
    public AreaDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (AreaDetails) newDetails;
    }
}
