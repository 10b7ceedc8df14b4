package it.atlante.catalogue.network;

import static it.atlante.catalogue.Texts.listOrEmpty;
import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A tie of an organisation to another one, or to a network: exactly one of the two ends is given.
 *
 * @param kind a code of the vocabulary's {@code tieKinds}
 * @param areas ids of the areas that the tie covers; empty when it has no limits
 */
@Embeddable
public record TieDetails(
        @Column(nullable = false) UUID fromOrganisationId,
        @Nullable UUID toOrganisationId,
        @Nullable UUID networkId,
        @Column(nullable = false) String kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JdbcTypeCode(SqlTypes.JSON) List<UUID> areas)
        implements Details {

    public TieDetails {
        kind = requireText("kind", kind);
        areas = listOrEmpty(areas);
        if ((toOrganisationId == null) == (networkId == null)) {
            throw new InvalidField(
                    "to",
                    toOrganisationId == null ? "" : toOrganisationId,
                    "an organisation or a network, one of them");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new InvalidField("validTo", validTo, "not before " + validFrom);
        }
    }

    @Override
    public RecordType type() {
        return RecordType.TIE;
    }

    @Override
    public String label() {
        return kind;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Tie();
    }
}
