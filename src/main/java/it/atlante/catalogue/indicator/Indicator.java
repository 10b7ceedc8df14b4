package it.atlante.catalogue.indicator;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** An indicator (indicatore): the definition of what is measured, without its values. */
@Entity
public class Indicator extends CatalogueRecord {

    @Embedded
    private IndicatorDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected Indicator() {}

    @Override
    public IndicatorDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (IndicatorDetails) newDetails;
    }
}
