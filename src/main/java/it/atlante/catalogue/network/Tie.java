package it.atlante.catalogue.network;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A tie between organisations, or of an organisation to a network. */
@Entity
public class Tie extends CatalogueRecord {

    @Embedded
    private TieDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Tie() {}

    @Override
    public TieDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (TieDetails) newDetails;
    }
}
