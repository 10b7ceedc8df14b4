/**
 * Descriptions of sources, read from {@code sources.yml} files: who publishes a file, how it is recognised and how its columns become records.
 *
 * <p>Rules: a mistake in a description is refused when it is read, naming file, source and key; the format is described in {@code
 * geo-data/README.md}.
 */
@NullMarked
package it.atlante.ingest.source;

import org.jspecify.annotations.NullMarked;
