package it.atlante.ingest.source;

import it.atlante.catalogue.Sharing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every record of a source unless its row says something else.
 *
 * @param observed the day that the data describes; null when the source does not say
 * @param demonstration whether every record is an invented one
 * @param geocoded whether a row without a point gets that of its address; never where the records are invented
 */
public record RecordDefaults(@Nullable LocalDate observed, Sharing sharing, boolean demonstration, boolean geocoded) {}
