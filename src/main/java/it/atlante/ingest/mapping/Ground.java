package it.atlante.ingest.mapping;

import it.atlante.catalogue.area.AreaLookup;
import it.atlante.ingest.check.SharedPoints;
import it.atlante.ingest.placing.RunPlacing;
import org.jspecify.annotations.Nullable;

/**
 * What a row's place is compared with.
 *
 * @param shared the points of the file on which different addresses lie; null when nobody looked
 * @param placing by addresses; null where none is done
 */
record Ground(
        AreaLookup areas,
        @Nullable SharedPoints shared,
        @Nullable RunPlacing placing) {}
