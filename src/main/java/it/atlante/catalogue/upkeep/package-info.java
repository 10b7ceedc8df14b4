/**
 * Keeping records true: the queue of what is due, by organisation, and the confirmation that a record is still valid.
 *
 * <p>Rules: what is due is asked of the store, a page at a time; who confirms is a role or a body; a confirmation is no edit.
 */
@NamedInterface("upkeep")
@NullMarked
package it.atlante.catalogue.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
