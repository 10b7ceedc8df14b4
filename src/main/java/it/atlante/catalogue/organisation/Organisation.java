package it.atlante.catalogue.organisation;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** An organisation (ente). */
@Entity
public class Organisation extends CatalogueRecord {

    @Embedded
    private OrganisationDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Organisation() {}

    @Override
    public OrganisationDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (OrganisationDetails) newDetails;
    }
}
