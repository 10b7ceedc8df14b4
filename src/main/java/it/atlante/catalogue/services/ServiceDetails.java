package it.atlante.catalogue.services;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.listOrEmpty;
import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a service (HSDS 3.1 {@code service}). Codes are those of the vocabulary.
 *
 * @param languages ISO 639 codes in which the service is given
 * @param cost null when unknown
 * @param minimumAge in years, null when there is none; so for the maximum
 * @param serviceAreas ids of the areas that the service serves (HSDS {@code service_area}); empty when it serves whoever comes
 */
@Embeddable
public record ServiceDetails(
        @Column(nullable = false) UUID organisationId,
        @Column(nullable = false) String name,
        @Nullable String alternateName,
        @Nullable String description,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        ServiceStatus status,

        @Nullable String url,
        @Nullable String email,
        @JdbcTypeCode(SqlTypes.JSON) List<String> phones,
        @JdbcTypeCode(SqlTypes.JSON) List<String> categories,
        @JdbcTypeCode(SqlTypes.JSON) List<String> targetGroups,
        @JdbcTypeCode(SqlTypes.JSON) List<String> phases,
        @JdbcTypeCode(SqlTypes.JSON) List<String> languages,
        @Enumerated(EnumType.STRING) @Nullable Cost cost,
        @Nullable String feesDescription,
        @Nullable String eligibilityDescription,
        @Nullable String applicationProcess,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @JdbcTypeCode(SqlTypes.JSON) List<UUID> serviceAreas)
        implements Details {

    public ServiceDetails {
        name = requireText("name", name).strip();
        alternateName = blankToNull(alternateName);
        description = blankToNull(description);
        phones = listOrEmpty(phones);
        categories = listOrEmpty(categories);
        targetGroups = listOrEmpty(targetGroups);
        phases = listOrEmpty(phases);
        languages = listOrEmpty(languages);
        serviceAreas = listOrEmpty(serviceAreas);
        if (minimumAge != null && maximumAge != null && minimumAge > maximumAge) {
            throw new InvalidField("minimumAge", minimumAge, "at most the maximum age, " + maximumAge);
        }
    }

    @Override
    public RecordType type() {
        return RecordType.SERVICE;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Service();
    }
}
