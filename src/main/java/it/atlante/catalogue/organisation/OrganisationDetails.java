package it.atlante.catalogue.organisation;

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
 * What is known of an organisation (HSDS 3.1 {@code organization}; identifiers as {@code organization_identifier}).
 *
 * @param legalStatus a code of the vocabulary's {@code legalStatuses}
 * @param taxCode codice fiscale, with its leading zeros
 * @param runts number in the Registro unico nazionale del Terzo settore
 * @param phones numbers as the organisation writes them
 * @param roles codes of the vocabulary's {@code roles}
 * @param locationId its seat; null when none is published
 */
@Embeddable
public record OrganisationDetails(
        @Column(nullable = false) String name,
        @Nullable String alternateName,
        @Nullable String description,
        @Nullable String legalStatus,
        @Nullable String taxCode,
        @Nullable String runts,
        @Nullable String email,
        @Nullable String website,
        @JdbcTypeCode(SqlTypes.JSON) List<String> phones,
        @JdbcTypeCode(SqlTypes.JSON) List<String> roles,
        @Nullable UUID locationId)
        implements Details {

    public OrganisationDetails {
        name = requireText("name", name).strip();
        alternateName = blankToNull(alternateName);
        description = blankToNull(description);
        phones = listOrEmpty(phones);
        roles = listOrEmpty(roles);
    }

    /** An organisation of which only the name is known. */
    public static OrganisationDetails named(String name) {
        return new OrganisationDetails(name, null, null, null, null, null, null, null, List.of(), List.of(), null);
    }

    @Override
    public RecordType type() {
        return RecordType.ORGANISATION;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Organisation();
    }
}
