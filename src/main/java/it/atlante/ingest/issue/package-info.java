/**
 * What can be wrong with a row: stable codes and sentences in both languages of the screens.
 *
 * <p>Rules: a code never changes its meaning; every problem names the field and the value that it is about.
 */
@NullMarked
package it.atlante.ingest.issue;

import org.jspecify.annotations.NullMarked;
