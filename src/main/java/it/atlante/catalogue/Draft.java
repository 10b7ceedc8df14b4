package it.atlante.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A record as somebody wants it to be.
 *
 * @param id the record's id; the same source and key always give the same id, see {@link #idOf}
 * @param details what the record says
 * @param header where it comes from and how far it is shared
 */
public record Draft(UUID id, Details details, Header header) {

    /** A draft whose id follows from its source, type and key. */
    public static Draft of(Details details, Header header) {
        return new Draft(idOf(header.sourceId(), details.type(), header.recordKey()), details, header);
    }

    /** The id of a source's record: a name-based UUID (RFC 9562, version 3), equal on every machine and at every import. */
    public static UUID idOf(String sourceId, RecordType type, String recordKey) {
        String name = sourceId + '\n' + type + '\n' + recordKey;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
