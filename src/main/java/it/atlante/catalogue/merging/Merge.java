package it.atlante.catalogue.merging;

import it.atlante.catalogue.RecordType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was recognised as another one.
 *
 * @param partOf the merge that brought this one with it; null for one that a person asked for
 * @param undoneAt null while it is in force; so for by whom
 */
public record Merge(
        UUID id,
        RecordType type,
        UUID survivorId,
        UUID mergedId,
        @Nullable UUID partOf,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public Merge {
        if (survivorId.equals(mergedId)) {
            throw new IllegalArgumentException("record " + mergedId + " cannot be merged into itself");
        }
    }
}
