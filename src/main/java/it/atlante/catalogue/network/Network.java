package it.atlante.catalogue.network;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A network (rete, accordo, ATI). */
@Entity
public class Network extends CatalogueRecord {

    @Embedded
    private NetworkDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Network() {}

    @Override
    public NetworkDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (NetworkDetails) newDetails;
    }
}
