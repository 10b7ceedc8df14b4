/**
 * Areas of any kind and vintage (NIL, municipio, comune, area svantaggiata, ...) and which of them contain a point.
 */
@NamedInterface("area")
@NullMarked
package it.atlante.catalogue.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
