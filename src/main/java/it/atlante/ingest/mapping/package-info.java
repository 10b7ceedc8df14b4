/**
 * From a source record to drafts of catalogue records, as the source description says.
 *
 * <p>Rules: a row gives all its records or none; what refuses a row names field and value; what is doubtful goes in and is told.
 */
@NullMarked
package it.atlante.ingest.mapping;

import org.jspecify.annotations.NullMarked;
