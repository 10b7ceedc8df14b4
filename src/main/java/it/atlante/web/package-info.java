/**
 * The page frame: layout, languages, problem details, limits, headers.
 *
 * <p>Rules: no module uses this one.
 *
 * <p>Example:
 *
 * <pre>{@code
 * // every error of the API leaves as application/problem+json
 * }</pre>
 */
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "catalogue",
            "catalogue :: *",
            "access",
            "access :: *",
            "ingest",
            "ingest :: *",
            "search",
            "search :: *",
            "territory",
            "territory :: *",
            "map",
            "map :: *"
        })
@NullMarked
package it.atlante.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
