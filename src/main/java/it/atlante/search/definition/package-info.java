/**
 * What {@code indexes/} says, in a form that every engine uses alike: the fields and analyzers of the index definition, the values that a
 * document has in those fields, the words of a question with their stems and synonyms, and where a document has them.
 *
 * <p>Rules: the definition is Elasticsearch's own format and the one source of truth; a construct that is not supported here is refused by
 * name; text is analysed here once, and engines match only single terms, prefixes and terms with a few letters changed. That is why two
 * engines find the same.
 *
 * <p>Example:
 *
 * <pre>{@code
 * IndexDefinition definition = IndexDefinition.ofClassPath();
 * TextQuestion question = new QuestionReader(definition, new LuceneAnalysis(definition)).read("corsi ditaliano");
 * }</pre>
 */
@NullMarked
package it.atlante.search.definition;

import org.jspecify.annotations.NullMarked;
