package it.atlante.catalogue.housing;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** Housing (alloggio, posti). */
@Entity
public class Housing extends CatalogueRecord {

    @Embedded
    private HousingDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Housing() {}

    @Override
    public HousingDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (HousingDetails) newDetails;
    }
}
