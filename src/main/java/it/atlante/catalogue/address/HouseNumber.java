package it.atlante.catalogue.address;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A house number (numero civico) of a street. */
@Entity
public class HouseNumber extends CatalogueRecord {

    @Embedded
    private HouseNumberDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected HouseNumber() {}

    @Override
    public HouseNumberDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (HouseNumberDetails) newDetails;
    }
}
