/**
 * Import runs: a file's rows into the catalogue in transactions of some hundred rows, with what was refused and what is doubtful beside them.
 *
 * <p>Rules: rows read = created + updated + unchanged + kept + rejected + not concerned; a run can be repeated at any time, after a crash too,
 * and ends in the same state.
 *
 * <p>Example:
 *
 * <pre>{@code
 * ImportReport report = imports.run(ImportRequest.of(source, file, "redattrice"), progress -> {});
 * }</pre>
 */
@NullMarked
package it.atlante.ingest.run;

import org.jspecify.annotations.NullMarked;
