package it.atlante.catalogue.history;

import it.atlante.catalogue.RecordType;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of the history.
 *
 * @param sequence its number; later changes have greater ones
 * @param snapshot details and header after the change, as JSON
 */
public record Change(
        long sequence,
        RecordType type,
        UUID id,
        long version,
        Action action,
        Instant changedAt,
        String changedBy,
        String snapshot) {

    /** What was done to the record. */
    public enum Action {
        CREATED,
        UPDATED,
        REMOVED
    }
}
