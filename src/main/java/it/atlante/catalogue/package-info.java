/**
 * The catalogue: organisations, services at locations, housing, areas and their indicators, landmarks, networks and ties, each with provenance,
 * freshness, sharing and disclosure.
 *
 * <p>Rules: every change goes through {@code Catalogue}, which writes the record, its history row and its change-feed row in one
 * transaction; field names follow HSDS 3.1 where it has them; no field describes a person served.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Saved saved = catalogue.save(Draft.of(id, details, header), Actor.of("redazione"));
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"geo"})
@NullMarked
package it.atlante.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
