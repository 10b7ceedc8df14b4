package it.atlante.catalogue.upkeep;

import it.atlante.catalogue.RecordType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff may do for a record on its page.
 *
 * @param version that a confirmation names
 * @param verifiedBy who confirmed it last; null when nobody did
 * @param openReports reports of errors that nobody closed
 */
public record RecordUpkeep(
        RecordType type, UUID id, long version, @Nullable String verifiedBy, long openReports) {}
