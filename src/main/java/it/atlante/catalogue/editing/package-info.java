/**
 * Editing records by hand: pages under {@code /redazione}.
 *
 * <p>Rules: a form says what it asks for ({@code RecordEditor}), one page shows any form; every change goes through {@code Catalogue.edit}
 * with the version that was read; the actor is the signed-in user's name; a record and its place are written in one transaction. Who may come here is decided
 * by the access module, which this one does not know.
 */
@NullMarked
package it.atlante.catalogue.editing;

import org.jspecify.annotations.NullMarked;
