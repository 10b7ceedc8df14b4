/**
 * Coordinates, distances, reference systems, validity, GeoJSON and the question "which shapes contain this point".
 *
 * <p>Rules: WGS 84 inside, latitude before longitude in every signature, longitude first only inside GeoJSON and JTS coordinates; GeoTools
 * is used in this package alone, by one class, and not loaded before the first conversion from another reference system; no Spring. JTS
 * geometry types may travel to other modules. Bad data is an {@link it.atlante.geo.InvalidGeometry} with a stable code.
 *
 * <p>Example:
 *
 * <pre>{@code
 * GeoPoint duomo = new GeoPoint(45.4642, 9.1900);
 * double meters = duomo.distanceMeters(new GeoPoint(45.5040, 9.1640));
 * GeoPoint site = Crs.of("EPSG:3003").toWgs84(1514881.49, 5034556.81);
 * MultiPolygon area = Polygons.requireValid(GeoJson.parse(text));
 * List<String> areas = ShapeIndex.of(Map.of("drawn", area)).containing(site);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.atlante.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
