/**
 * The search engine inside the application: Lucene, in a folder of its own, nothing to install.
 *
 * <p>Rules: analyzers and fields are built from {@code indexes/}; queries are built from analysed words and never parsed; scores are sums of
 * {@code Ranking}, so that they are the same whole numbers in every engine; every query carries the audience's filter and touches no other
 * audience's point, areas or address; what {@code apply} and {@code publish} acknowledged is on disk. No Spring here.
 *
 * <p>The folder: {@code generation-N/} are Lucene indexes, {@code live} names the one that answers, {@code write.lock} keeps a second process
 * out. What {@code live} does not name is left over from a build that was cut short, and is deleted at the start.
 *
 * <p>Example:
 *
 * <pre>{@code
 * var definition = IndexDefinition.ofClassPath();
 * var setup = new LuceneSetup(definition, Holidays.italy("Milano"), LocalDate::now);
 * try (var engine = LuceneSearchEngine.open(folder, setup)) {
 *     engine.apply(List.of(new IndexChange.Put(document)));
 * }
 * }</pre>
 */
@NullMarked
package it.atlante.search.lucene;

import org.jspecify.annotations.NullMarked;
