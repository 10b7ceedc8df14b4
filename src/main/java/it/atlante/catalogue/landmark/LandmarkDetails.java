package it.atlante.catalogue.landmark;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a landmark.
 *
 * @param kind a code of the vocabulary's {@code landmarkKinds}
 */
@Embeddable
public record LandmarkDetails(
        @Column(nullable = false) String name,
        @Nullable String description,
        @Column(nullable = false) String kind,
        @Nullable UUID locationId)
        implements Details {

    public LandmarkDetails {
        name = requireText("name", name).strip();
        description = blankToNull(description);
        kind = requireText("kind", kind);
    }

    @Override
    public RecordType type() {
        return RecordType.LANDMARK;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Landmark();
    }
}
