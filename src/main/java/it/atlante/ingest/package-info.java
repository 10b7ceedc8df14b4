/**
 * From a file or an address to catalogue records: sources, readers, mapping, validation, rejects, import runs.
 *
 * <p>Rules: every row ends as a record or as a reject that names its line and reason; importing the same file twice changes nothing.
 *
 * <p>Example:
 *
 * <pre>{@code
 * ImportReport report = imports.run(source, path, actor, progress);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"geo", "catalogue", "catalogue :: *", "access", "access :: *", "address"})
@NullMarked
package it.atlante.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
