/**
 * Finding records that may be one: after an import the new records are compared with the others of their type, and the pairs that are alike
 * enough wait for a person, with the reasons in words.
 *
 * <p>Rules: nothing is merged without a person; equal coordinates alone never make a pair, different tax codes always exclude one; a pair that a person called
 * distinct is never asked about again; an invented record is never compared with a real one. Only records that share something rare (a word, a number, an address) are
 * compared, so the work grows with the records and not with their pairs.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Likeness likeness = Comparison.of(one, other, Rarity.UNKNOWN);
 * if (likeness.score() >= Likeness.THRESHOLD) { duplicates.add(...); }
 * }</pre>
 */
@NullMarked
package it.atlante.ingest.matching;

import org.jspecify.annotations.NullMarked;
