package it.atlante.ingest.mapping;

import it.atlante.catalogue.area.AreaLookup;
import it.atlante.ingest.check.SharedPoints;
import org.jspecify.annotations.Nullable;

/**
 * What a row's place is compared with.
 *
 * @param shared the points of the file on which different addresses lie; null when nobody looked
 */
record Ground(AreaLookup areas, @Nullable SharedPoints shared) {}
