package it.atlante.ingest.correction;

import it.atlante.ingest.issue.Issue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is in the store.
 *
 * @param solvedAt when a corrected row no longer had it; null while it has
 * @param solvedBy who corrected the row
 */
public record KeptIssue(
        long id,
        Issue issue,
        @Nullable Instant solvedAt,
        @Nullable String solvedBy) {

    public boolean solved() {
        return solvedAt != null;
    }

    /** Whether it is about a row that is kept and can be corrected; what is said of a whole file is not. */
    public boolean correctable() {
        return !issue.raw().isEmpty();
    }
}
