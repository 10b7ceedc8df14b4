/**
 * From the catalogue to the index: documents with their disclosed places, and the indexer that drains the change feed.
 *
 * <p>Rules: disclosure is decided here and nowhere else; a batch is marked done only after the engine made it durable.
 */
@NamedInterface("indexing")
@NullMarked
package it.atlante.search.indexing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
