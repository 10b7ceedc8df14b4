package it.atlante.catalogue.indicator;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** The value of an indicator in an area over a period. */
@Entity
public class IndicatorValue extends CatalogueRecord {

    @Embedded
    private IndicatorValueDetails details;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by the Catalogue before it is stored
    protected IndicatorValue() {}

    @Override
    public IndicatorValueDetails details() {
        return details;
    }

    @Override
    protected void describe(Details newDetails) {
        this.details = (IndicatorValueDetails) newDetails;
    }
}
