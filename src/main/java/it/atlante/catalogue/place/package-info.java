/**
 * Locations (sede; HSDS {@code location}): address, point, precision and what each audience may learn of them.
 */
@NamedInterface("place")
@NullMarked
package it.atlante.catalogue.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
