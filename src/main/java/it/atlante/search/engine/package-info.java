/**
 * The port to a search engine and the values that cross it: what is indexed ({@code ResourceDocument}), what is asked ({@code SearchQuery}),
 * what comes back ({@code SearchResult}). Engines live in sister packages and pass one contract test.
 *
 * <p>Rules: values are engine-neutral; every place, address and area comes once for each audience, and a query sees only those of its own
 * audience; ranking is the sum that {@code Ranking} documents, equal in every engine.
 */
@NamedInterface("engine")
@NullMarked
package it.atlante.search.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
