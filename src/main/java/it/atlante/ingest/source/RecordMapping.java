package it.atlante.ingest.source;

import it.atlante.ingest.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a row becomes records.
 *
 * @param when only rows whose columns have these values concern the source
 * @param key the record's key within the source; null exactly when the kind is {@code NONE}. That of an {@code INDICATOR} says nothing: the
 *     keys of its records follow from indicator, area and period
 * @param fields templates by field; several give a list
 * @param maps the source's value maps by name, which templates use and HSDS by the names of its fields
 * @param capacities one group of templates (unit, maximum, available, updated) for each capacity of a housing
 * @param indicators what a row says of its area; empty exactly when the kind is not {@code INDICATOR}
 */
public record RecordMapping(
        RecordKind kind,
        Map<String, String> when,
        @Nullable Template key,
        Map<String, List<Template>> fields,
        List<Map<String, Template>> capacities,
        List<MappedIndicator> indicators,
        List<Check> checks,
        Map<String, Map<String, String>> maps) {

    /** Every column that the mapping names, with the key that names it first. */
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        when.keySet().forEach(column -> columns.putIfAbsent(column, "when"));
        if (key != null) {
            key.columns().forEach(column -> columns.putIfAbsent(column, "key"));
        }
        fields.forEach((field, templates) -> templates.forEach(
                template -> template.columns().forEach(column -> columns.putIfAbsent(column, "set." + field))));
        capacities.forEach(group -> group.values().forEach(template -> template.columns()
                .forEach(column -> columns.putIfAbsent(column, "set.capacities"))));
        indicators.forEach(
                indicator -> indicator.columns().forEach(column -> columns.putIfAbsent(column, indicator.field())));
        checks.forEach(check -> check.columns().forEach(column -> columns.putIfAbsent(column, "checks")));
        return columns;
    }
}
