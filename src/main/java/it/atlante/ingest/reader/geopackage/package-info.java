/**
 * GeoPackages (OGC 12-128r18): layers of features and tables of attributes in a SQLite file.
 *
 * <p>Rules: the file is opened read-only and as immutable; only tables are read, never views, so that nothing in the file is run; curves
 * become lines and every row says so. Example: {@code new GeoPackageRows(null, Axes.XY, "puntiA").open(path).stream()}.
 */
@NullMarked
package it.atlante.ingest.reader.geopackage;

import org.jspecify.annotations.NullMarked;
