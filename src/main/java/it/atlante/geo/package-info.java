/**
 * Coordinates, distances, reference systems, validity, GeoJSON and the question "which shapes contain this point".
 *
 * <p>Rules: WGS 84 inside, latitude before longitude in every signature, longitude first only inside GeoJSON and JTS coordinates; GeoTools
 * is used in this package alone; no Spring. JTS geometry types may travel to other modules.
 *
 * <p>Example:
 *
 * <pre>{@code
 * GeoPoint duomo = new GeoPoint(45.4642, 9.1900);
 * double meters = duomo.distanceMeters(new GeoPoint(45.5040, 9.1640));
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.atlante.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
