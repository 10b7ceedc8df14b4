package it.atlante.ingest.matching;

import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a record.
 *
 * @param names its name, and its other name when it has one; none for a place without one
 * @param identity numbers that only one body has
 * @param kinds categories of a service, programme of a housing, kind of a landmark: what sort of thing it is
 * @param organisation who runs it; null when nobody does, or for an organisation itself
 * @param place where it is
 */
record Card(
        UUID id,
        RecordType type,
        Origin origin,
        List<NameWords> names,
        Identity identity,
        Contacts contacts,
        Set<String> kinds,
        @Nullable Runner organisation,
        Whereabouts place) {

    /** @param demonstration whether it is invented */
    record Origin(String sourceId, boolean demonstration) {}

    /** Tax code and RUNTS number in capitals without spaces; null when not known. */
    record Identity(@Nullable String taxCode, @Nullable String runts) {
        static final Identity UNKNOWN = new Identity(null, null);
    }

    /** The organisation behind an offer. */
    record Runner(UUID id, NameWords name) {}

    /**
     * Where something is; every part may be unknown.
     *
     * @param locationIds the places of the catalogue, several for a service at several of them
     * @param city in lower case without accents
     * @param point of the first place
     * @param exact whether the point is that of the house
     */
    record Whereabouts(
            Set<UUID> locationIds,
            @Nullable StreetNumber address,
            @Nullable String city,
            @Nullable GeoPoint point,
            boolean exact) {
        static final Whereabouts UNKNOWN = new Whereabouts(Set.of(), null, null, null, false);
    }
}
