package it.atlante.ingest.reader;

import org.jspecify.annotations.Nullable;

/**
 * A layer of a file and what the file says of its reference system.
 *
 * @param crs code of the system, such as {@code EPSG:32632}; null when the file does not state one
 * @param where what states it, such as {@code .prj}; empty when nothing does
 */
public record StatedLayer(String name, @Nullable String crs, String where) {}
