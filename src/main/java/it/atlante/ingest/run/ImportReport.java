package it.atlante.ingest.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run, as it is or as it ended.
 *
 * @param ended null while it runs, and for one that was interrupted
 * @param failure why the file could not be used; null when it could
 * @param total rows of the file; 0 while it was not read through
 * @param dry whether nothing was written
 * @param endedBy who stopped or undid it; null when it came to its end by itself
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
        @Nullable String failure,
        long total,
        boolean dry,
        @Nullable String endedBy) {

    public boolean completed() {
        return state == ImportState.COMPLETED;
    }
}
