package it.atlante.catalogue.landmark;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A landmark (luogo simbolo). */
@Entity
public class Landmark extends CatalogueRecord {

    @Embedded
    private LandmarkDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Landmark() {}

    @Override
    public LandmarkDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (LandmarkDetails) newDetails;
    }
}
