package it.atlante.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.atlante.search.engine.Cell;
import it.atlante.search.engine.ResourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * Results in one tile of the grid (web Mercator, XYZ scheme).
 *
 * @param lat mean latitude of the disclosed points; longitude likewise
 * @param id of the resource, and what follows, when the cell holds one alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterView(
        int x,
        int y,
        int zoom,
        long count,
        double lat,
        double lon,
        @Nullable String id,
        @Nullable String name,
        @Nullable String family,
        @Nullable String recordId) {

    /** A metre: finer than any screen shows. */
    private static final double DECIMALS = 1e5;

    static ClusterView of(Cell cell, @Nullable ResourceDocument only) {
        return new ClusterView(
                cell.x(),
                cell.y(),
                cell.zoom(),
                cell.count(),
                Math.round(cell.centroid().lat() * DECIMALS) / DECIMALS,
                Math.round(cell.centroid().lon() * DECIMALS) / DECIMALS,
                only == null ? null : only.id(),
                only == null ? null : only.name(),
                only == null ? null : only.family().code(),
                only == null ? null : only.recordId());
    }
}
