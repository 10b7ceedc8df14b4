/**
 * Shapefiles: geometries ({@code .shp}), attributes ({@code .dbf}), reference system ({@code .prj}) and encoding ({@code .cpg}), from a
 * folder, a zip, or beside a {@code .shp}.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998; dBASE table format, versions III and 5.
 *
 * <p>Rules: geometries and attributes are read side by side, once, from the beginning to the end; a part that breaks off or contradicts
 * another refuses the file. Example: {@code new ShapefileRows(null, Axes.XY, null).open(Path.of("nil.zip")).stream()}.
 */
@NullMarked
package it.atlante.ingest.reader.shapefile;

import org.jspecify.annotations.NullMarked;
