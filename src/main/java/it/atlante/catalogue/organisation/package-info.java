/**
 * Organisations (ente; HSDS {@code organization}).
 */
@NamedInterface("organisation")
@NullMarked
package it.atlante.catalogue.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
