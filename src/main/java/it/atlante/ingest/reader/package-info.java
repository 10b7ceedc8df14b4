/**
 * The port {@code SourceReader}: a file as a stream of rows, one implementation for each format.
 *
 * <p>Rules: memory does not grow with the file; a file that cannot be read to its end is refused before its first row is used; a row that
 * cannot be read is a row with a problem, never a missing one.
 */
@NullMarked
package it.atlante.ingest.reader;

import org.jspecify.annotations.NullMarked;
