package it.atlante.catalogue.services;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.listOrEmpty;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A service at one of its locations (HSDS 3.1 {@code service_at_location}).
 *
 * @param locationId null for a service that is given at no place (by telephone, on line) or whose place is not known
 * @param openingHours in the OSM {@code opening_hours} grammar; null when unknown
 * @param hoursNote hours in words, as the source gives them
 */
@Embeddable
public record ServiceAtLocationDetails(
        @Column(nullable = false) UUID serviceId,
        @Nullable UUID locationId,
        @Nullable String openingHours,
        @Nullable String hoursNote,
        @JdbcTypeCode(SqlTypes.JSON) List<String> phones)
        implements Details {

    public ServiceAtLocationDetails {
        openingHours = blankToNull(openingHours);
        hoursNote = blankToNull(hoursNote);
        phones = listOrEmpty(phones);
    }

    @Override
    public RecordType type() {
        return RecordType.SERVICE_AT_LOCATION;
    }

    @Override
    public String label() {
        return serviceId + (locationId == null ? "" : " @ " + locationId);
    }

    @Override
    public CatalogueRecord newRecord() {
        return new ServiceAtLocation();
    }
}
