package it.atlante.catalogue.housing;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.listOrEmpty;
import static it.atlante.catalogue.Texts.requireText;

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
 * What is known of a structure or dwelling. Codes are those of the vocabulary.
 *
 * @param organisationId who runs it; null when nobody does, as for a vacant dwelling
 * @param programme a code of the vocabulary's {@code programmes} (CAS, SAI, MSNA community, shelter, ...)
 * @param capacities one for each unit type, with the day on which its free units were counted
 */
@Embeddable
public record HousingDetails(
        @Nullable UUID organisationId,
        @Nullable UUID locationId,
        @Column(nullable = false) String programme,
        @Column(nullable = false) String name,
        @Nullable String description,
        @JdbcTypeCode(SqlTypes.JSON) List<String> targetGroups,
        @JdbcTypeCode(SqlTypes.JSON) List<String> phases,
        @JdbcTypeCode(SqlTypes.JSON) List<String> languages,
        @Nullable String email,
        @Nullable String url,
        @JdbcTypeCode(SqlTypes.JSON) List<String> phones,
        @JdbcTypeCode(SqlTypes.JSON) List<Capacity> capacities)
        implements Details {

    public HousingDetails {
        programme = requireText("programme", programme);
        name = requireText("name", name).strip();
        description = blankToNull(description);
        targetGroups = listOrEmpty(targetGroups);
        phases = listOrEmpty(phases);
        languages = listOrEmpty(languages);
        phones = listOrEmpty(phones);
        capacities = listOrEmpty(capacities);
    }

    @Override
    public RecordType type() {
        return RecordType.HOUSING;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Housing();
    }
}
