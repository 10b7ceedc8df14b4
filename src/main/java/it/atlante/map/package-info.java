/**
 * What a map draws: area outlines and clusters of resources.
 *
 * <p>Rules: a cluster stands on disclosed points only.
 *
 * <p>Example:
 *
 * <pre>{@code
 * List&lt;Cluster&gt; clusters = clusters.within(box, zoom, query);
 * }</pre>
 */
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "catalogue",
            "catalogue :: *",
            "access",
            "access :: *",
            "search",
            "search :: *",
            "territory",
            "territory :: *"
        })
@NullMarked
package it.atlante.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
