/**
 * Rows that were refused or found doubtful: listed, downloaded, corrected and submitted again.
 *
 * <p>Rules: a row is kept whole until it is settled and after; a corrected row goes through the mapping and the checks of its source, in a small run
 * of its own that is linked to the first; a problem is settled only when that run no longer finds it.
 */
@NullMarked
package it.atlante.ingest.correction;

import org.jspecify.annotations.NullMarked;
