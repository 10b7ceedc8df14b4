/**
 * One query over all families of resources: the engine port, ranking, facets, suggestions, the indexer.
 *
 * <p>Rules: index definitions are read from {@code indexes/}; user text is never parsed as query syntax; a query sees only the point, the areas
 * and the address that its audience may see; ranking is the documented sum in {@code Ranking}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * SearchResult result = engine.search(SearchQuery.forText("corso di italiano", Audience.PUBLIC));
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"geo", "catalogue", "catalogue :: *", "access", "access :: *", "address"})
@NullMarked
package it.atlante.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
