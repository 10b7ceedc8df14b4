package it.atlante.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Provenance, freshness and sharing, the same on every record.
 *
 * @param sourceId the source that the record comes from ({@code Source} id), or {@link #EDITORS} for one written by hand
 * @param recordKey the record's key within its source
 * @param observedOn the day that the source's data describes; null when the source does not say
 * @param verifiedOn the day on which a person last confirmed the record; null when nobody did
 * @param verifiedBy who confirmed it, as a role or body, never a private person's contact; null exactly when nobody did
 * @param sharing how far the record is shared
 * @param demonstration true for an invented record, marked as such on every screen and export
 */
@Embeddable
public record Header(
        @Column(nullable = false) String sourceId,
        @Column(nullable = false) String recordKey,
        @Nullable LocalDate observedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable String verifiedBy,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Sharing sharing,

        @Column(nullable = false) boolean demonstration) {

    /** The source of records written in Atlante itself. */
    public static final String EDITORS = "redazione";

    public Header {
        Texts.requireText("sourceId", sourceId);
        Texts.requireText("recordKey", recordKey);
        if ((verifiedOn == null) != (verifiedBy == null)) {
            throw new InvalidField(
                    verifiedOn == null ? "verifiedOn" : "verifiedBy", "", "a date and who verified it, or neither");
        }
    }

    /** A header for a record of a source, public, with no dates. */
    public static Header ofSource(String sourceId, String recordKey) {
        return new Header(sourceId, recordKey, null, null, null, Sharing.PUBLIC, false);
    }

    public Header withSharing(Sharing newSharing) {
        return new Header(sourceId, recordKey, observedOn, verifiedOn, verifiedBy, newSharing, demonstration);
    }

    public Header withVerification(LocalDate on, String by) {
        return new Header(sourceId, recordKey, observedOn, on, by, sharing, demonstration);
    }

    public Header asDemonstration() {
        return new Header(sourceId, recordKey, observedOn, verifiedOn, verifiedBy, sharing, true);
    }

    /** The latest day for which somebody or some source vouches for the record; null when nobody does. */
    public @Nullable LocalDate freshOn() {
        if (verifiedOn == null) {
            return observedOn;
        }
        return observedOn == null || verifiedOn.isAfter(observedOn) ? verifiedOn : observedOn;
    }
}
