/**
 * KML (OGC 12-007r2) and KMZ, its zipped form with one or many KML inside.
 *
 * <p>Rules: no external entity, no document type, no link to another file is followed; coordinates are longitude, latitude and a height that
 * is dropped. Example: {@code new KmlRows(null, Axes.XY, null).open(Path.of("zone.kmz")).stream()}.
 */
@NullMarked
package it.atlante.ingest.reader.kml;

import org.jspecify.annotations.NullMarked;
