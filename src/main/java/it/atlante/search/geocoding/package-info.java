/** Addresses over HTTP: where a written one is, and which one is nearest to a point. */
@NullMarked
package it.atlante.search.geocoding;

import org.jspecify.annotations.NullMarked;
