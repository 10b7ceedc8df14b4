package it.atlante.catalogue.history;

import it.atlante.catalogue.RecordType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history.
 *
 * @param sequence its number; later changes have greater ones
 * @param importRunId the run that made it; null for a person
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
        @Nullable UUID importRunId,
        String snapshot) {

    /** What was done to the record. */
    public enum Action {
        CREATED,
        UPDATED,
        REMOVED
    }
}
