/**
 * Forms as data: fields in groups, and the answers to them with what is wrong with each.
 *
 * <p>Rules: a form knows no record; whatever text arrives, reading it gives a value or a {@code Problem}, never an exception.
 */
@NullMarked
package it.atlante.catalogue.editing.form;

import org.jspecify.annotations.NullMarked;
