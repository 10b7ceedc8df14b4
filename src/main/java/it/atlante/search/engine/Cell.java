package it.atlante.search.engine;

import it.atlante.geo.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Results that fall into one tile of a grid.
 *
 * @param zoom level of the grid (web Mercator tiles, XYZ scheme); x and y are the tile
 * @param count results in the cell, at least 1
 * @param centroid mean of their disclosed points
 * @param onlyId the document's id when the cell holds one result; null otherwise
 */
public record Cell(
        int zoom,
        int x,
        int y,
        long count,
        GeoPoint centroid,
        @Nullable String onlyId) {}
