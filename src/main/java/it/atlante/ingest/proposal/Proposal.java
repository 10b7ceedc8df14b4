package it.atlante.ingest.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file on its way to become a source.
 *
 * @param fileName the file's name as people know it; never the name of a file of ours
 * @param sourceId the known source that the file is a new edition of; null for a new source
 */
public record Proposal(UUID id, String fileName, @Nullable String sourceId, Instant created, Answers answers) {

    /** The same with other answers. */
    public Proposal with(Answers others) {
        return new Proposal(id, fileName, sourceId, created, others);
    }
}
