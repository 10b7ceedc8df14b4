package it.atlante.catalogue.network;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a network.
 *
 * @param kind a code of the vocabulary's {@code networkKinds}
 */
@Embeddable
public record NetworkDetails(
        @Column(nullable = false) String name,
        @Nullable String description,
        @Column(nullable = false) String kind) implements Details {

    public NetworkDetails {
        name = requireText("name", name).strip();
        description = blankToNull(description);
        kind = requireText("kind", kind);
    }

    @Override
    public RecordType type() {
        return RecordType.NETWORK;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Network();
    }
}
