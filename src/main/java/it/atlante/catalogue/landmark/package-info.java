/**
 * Landmarks (luogo simbolo): places that set participation in motion.
 */
@NamedInterface("landmark")
@NullMarked
package it.atlante.catalogue.landmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
