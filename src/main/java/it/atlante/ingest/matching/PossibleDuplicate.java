package it.atlante.ingest.matching;

import it.atlante.catalogue.RecordType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be one.
 *
 * @param firstId the smaller of the two ids, as text
 * @param score see {@link Likeness}
 * @param decidedAt null while nobody answered; so for by whom
 */
public record PossibleDuplicate(
        UUID id,
        RecordType type,
        UUID firstId,
        UUID secondId,
        double score,
        List<Reason> reasons,
        State state,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** What became of it. */
    public enum State {
        OPEN,
        MERGED,
        /** A person said that they are two: the pair is never asked about again. */
        DISTINCT
    }
}
