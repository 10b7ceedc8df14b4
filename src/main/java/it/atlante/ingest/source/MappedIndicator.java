package it.atlante.ingest.source;

import it.atlante.catalogue.indicator.IndicatorKind;
import it.atlante.ingest.template.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An indicator of a source: what it measures, and where its value stands in a row.
 *
 * @param field how problems name it, such as {@code indicators.residenti}
 * @param when only rows whose columns have these values have a value of it
 * @param texts templates of {@code code}, {@code name.it}, {@code name.en}, {@code unit.it}, {@code unit.en} and, where the source says them,
 *     {@code description} and {@code method}; each a list of one
 * @param scope within what its values may be compared
 * @param value template of the number
 * @param unavailable texts that stand where a number should be, and the reason that each of them means
 */
public record MappedIndicator(
        String field,
        Map<String, String> when,
        Map<String, List<Template>> texts,
        IndicatorKind kind,
        String scope,
        Template value,
        Map<String, String> unavailable) {

    /** Every column that it names. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(when.keySet());
        texts.values().forEach(templates -> templates.forEach(template -> columns.addAll(template.columns())));
        columns.addAll(value.columns());
        return columns;
    }

    /** Whether the code is the same for every row. */
    public boolean codeIsFixed() {
        return texts.getOrDefault("code", List.of()).stream()
                .allMatch(template -> template.columns().isEmpty());
    }
}
