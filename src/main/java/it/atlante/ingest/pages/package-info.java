/**
 * The administrator's pages of imports: upload a file for a source, see the runs and their rejects and doubts.
 */
@NullMarked
package it.atlante.ingest.pages;

import org.jspecify.annotations.NullMarked;
