/**
 * Recognising two records as one, and taking that back.
 *
 * <p>Rules: of two records one lives on and takes the chosen values, as an edit of the person who decided; what referred to the other refers
 * to it; the other leaves lists and searches and keeps its history. What a merge changed is kept before and after, so that it can be undone,
 * field by field: what was edited since stays. The stricter disclosure and sharing of the two wins. Each step is one transaction.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Merging.Done done = merging.merge(new MergeOrder(type, survivorId, mergedId, Map.of("phones", Choice.BOTH)), actor);
 * merging.undo(done.mergeId(), actor);
 * }</pre>
 */
@NamedInterface("merging")
@NullMarked
package it.atlante.catalogue.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
