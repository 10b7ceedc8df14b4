package it.atlante.ingest.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run, as it is or as it ended.
 *
 * @param ended null while it runs, and for one that was interrupted
 * @param failure why the file could not be used; null when it could
 */
public record ImportReport(
        UUID runId,
        String sourceId,
        String fileName,
        ImportState state,
        String startedBy,
        Instant started,
        @Nullable Instant ended,
        Counts counts,
        @Nullable String failure) {

    public boolean completed() {
        return state == ImportState.COMPLETED;
    }
}
