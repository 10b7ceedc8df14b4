/**
 * Where records come from: publisher, licence, attribution.
 */
@NamedInterface("source")
@NullMarked
package it.atlante.catalogue.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
