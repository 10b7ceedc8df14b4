/**
 * "Segnala un errore": what readers say is wrong in a record, for the editors to look at.
 *
 * <p>Rules: anybody may send one; nothing is kept of the sender; an answer never tells whether a record exists that the sender may not see.
 */
@NullMarked
package it.atlante.catalogue.reports;

import org.jspecify.annotations.NullMarked;
