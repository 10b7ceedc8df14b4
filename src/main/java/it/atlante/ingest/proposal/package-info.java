/**
 * Proposals: a file that somebody uploaded, what was found out about it, what was answered so far, and the source description that follows.
 *
 * <p>Rules: nothing is written into the catalogue from here; every guess has its reason and a field to change it; a reference system that the
 * file does not state is suggested and never taken for granted; the names of uploaded files name no file of ours.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Proposal proposal = proposals.add(upload, "sportelli.csv", null);
 * FileQuestions file = FileQuestions.of(proposals.file(proposal), proposal.answers());
 * DraftSource.Drafted drafted = new DraftSource(...).draft();
 * }</pre>
 */
@NullMarked
package it.atlante.ingest.proposal;

import org.jspecify.annotations.NullMarked;
