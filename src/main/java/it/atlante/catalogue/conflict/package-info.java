/**
 * Where a person and a source say different things of one record.
 *
 * <p>Rules: a source never writes over a field that a person changed; the fields that the person left alone follow it. A field that both
 * changed is asked about, with both values, dates and owners. Once answered, the same value of the source is not asked about again; a new one is. What
 * the source of a merged record says anew is asked about on the record that lives on.
 */
@NamedInterface("conflict")
@NullMarked
package it.atlante.catalogue.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
