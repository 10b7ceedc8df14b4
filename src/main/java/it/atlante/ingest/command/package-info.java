/**
 * Imports asked for at the command line: {@code import milano --from FOLDER}, {@code import milano --download}, {@code import FILE --source ID},
 * {@code import --list}.
 *
 * <p>Rules: only one process may open the embedded store, so a command hands its order to a running Atlante and only else opens the store
 * itself; the running one takes orders from this machine alone, from who can read the token in its data folder.
 */
@NamedInterface("command")
@NullMarked
package it.atlante.ingest.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
