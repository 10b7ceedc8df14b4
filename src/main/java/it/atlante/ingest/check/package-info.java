/**
 * What is asked of values and of whole files before anybody relies on them: one check for each kind of field, applied by the field's name to
 * every kind of record and every format, and checks that need to see many rows.
 *
 * <p>Rules: what is repaired says what it was before; what cannot be used is left out and told, the row itself is kept beside the problem; a
 * correct value is never changed in meaning. What nobody has to look at (a placeholder, a missing {@code http://}) is counted for the file.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Checked phones = FieldChecks.check("phones", List.of("02-6572655 / 012900100"));
 * }</pre>
 */
@NullMarked
package it.atlante.ingest.check;

import org.jspecify.annotations.NullMarked;
