package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.RecordType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the queue.
 *
 * @param version what a confirmation must name, so that nobody confirms what somebody else just changed
 * @param observedOn day of the source's data; null when it does not say
 * @param verifiedOn null when nobody ever confirmed the record
 * @param countedOn day of the oldest count of free places; null when there is none
 * @param openReports of errors
 */
record DueRecord(
        RecordType type,
        UUID id,
        long version,
        String name,
        String sourceId,
        boolean demonstration,
        @Nullable LocalDate observedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable String verifiedBy,
        @Nullable LocalDate countedOn,
        long openReports,
        Set<DueReason> reasons) {

    /** Its page, relative to the application. */
    public String href() {
        return "/risorse/" + type.name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    /** What the form sends of it. */
    public String key() {
        return type + ":" + id + ":" + version;
    }
}
