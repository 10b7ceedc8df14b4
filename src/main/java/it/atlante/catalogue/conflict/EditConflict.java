package it.atlante.catalogue.conflict;

import it.atlante.catalogue.RecordType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a source that was not written over that of a person.
 *
 * @param recordId the record whose value is asked about
 * @param toldOf the record of which the source said it: the same, or one that was merged into it
 * @param field the field, or the first of those that mean something only together
 * @param told what the source says, by field
 * @param importRunId the run that brought it; null when not known
 * @param decidedAt null while nobody answered; so for by whom
 */
record EditConflict(
        UUID id,
        RecordType type,
        UUID recordId,
        UUID toldOf,
        String field,
        Map<String, JsonNode> told,
        String sourceId,
        @Nullable UUID importRunId,
        Instant toldAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** What became of it. */
    enum State {
        OPEN,
        /** The person's value stayed. */
        KEPT,
        /** The source's value was taken. */
        TAKEN,
        /** There is nothing to choose any more: the two say the same again, or the source took it back. */
        WITHDRAWN
    }
}
