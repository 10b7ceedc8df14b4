/**
 * What changed, when and by whom; and the change feed that the indexer drains.
 */
@NamedInterface("history")
@NullMarked
package it.atlante.catalogue.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
