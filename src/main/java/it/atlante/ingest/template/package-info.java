/**
 * Templates: text with {@code {column|pipe:argument}} placeholders that turns the columns of a row into the values of a field.
 *
 * <p>Rules: a mistake in a template is found when the source description is read, a value that does not fit when its row is mapped; an empty
 * value is an absent one.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Template name = Template.parse("Municipio {MUNICIPIO|int}", new TemplateWords(Map.of(), '.'));
 * name.values(row, "name"); // ["Municipio 7"]
 * }</pre>
 */
@NullMarked
package it.atlante.ingest.template;

import org.jspecify.annotations.NullMarked;
