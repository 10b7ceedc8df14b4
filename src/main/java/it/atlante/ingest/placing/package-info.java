/**
 * Places by their address: what an import computes for rows without a point, and the queue in which people place the rest by hand.
 *
 * <p>Rules: a point that a source or a person gave is never touched; a computed one is kept apart from both, so that it can be told, improved
 * and reviewed; what a person settled stays, whatever the gazetteer learns.
 *
 * <p>Example:
 *
 * <pre>{@code
 * RunPlacing placing = placings.ofRun("milano-sportelli", geocoder.placing());
 * LocationPlaced placed = placing.place(locationId, details);
 * }</pre>
 */
@NullMarked
package it.atlante.ingest.placing;

import org.jspecify.annotations.NullMarked;
