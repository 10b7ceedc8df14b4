/**
 * Reading a territory: what an area holds, by family and category.
 *
 * <p>Rules: counts come from the same index and the same audience as the list that they summarise.
 *
 * <p>Example:
 *
 * <pre>{@code
 * AreaSummary summary = summaries.of(areaId, audience);
 * }</pre>
 */
@ApplicationModule(
        allowedDependencies = {"geo", "catalogue", "catalogue :: *", "access", "access :: *", "search", "search :: *"})
@NullMarked
package it.atlante.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
