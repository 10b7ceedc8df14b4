package it.atlante.ingest.mapping;

import it.atlante.ingest.check.CellText;
import it.atlante.ingest.check.Checked;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.RecordMapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cleans the text of the columns that a mapping reads; what no field is made of stays as it is and is not told. */
final class CleanRows {

    private final List<Column> columns;

    /**
     * A column that a field is made of.
     *
     * @param path the names by which it is reached when it lies in nested objects
     */
    private record Column(String name, List<String> path, String field) {}

    /** A row with clean text, and what was found. */
    record Clean(ObjectNode fields, Set<Problem> doubts, Set<Problem> notes) {}

    CleanRows(RecordMapping mapping) {
        // Conditions compare with what the file says.
        // What stands where a figure should be is for an indicator to explain, not to be taken for empty.
        this.columns = mapping.kind() == RecordKind.INDICATOR
                ? List.of()
                : mapping.columns().entrySet().stream()
                        .filter(column -> !column.getValue().equals("when"))
                        .map(column -> new Column(
                                column.getKey(),
                                List.of(column.getKey().split("\\.", -1)),
                                column.getValue().replaceFirst("^set\\.", "")))
                        .toList();
    }

    Clean clean(ObjectNode row) {
        Clean clean = new Clean(row, new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Column column : columns) {
            clean = clean(clean, column, row);
        }
        return clean;
    }

    private static Clean clean(Clean before, Column column, ObjectNode original) {
        List<String> path = original.has(column.name()) ? List.of(column.name()) : column.path();
        JsonNode value = original;
        for (String name : path) {
            value = value.path(name);
        }
        JsonNode cleaned = cleaned(value, column.field(), before);
        if (cleaned == value) {
            return before;
        }
        ObjectNode copy = before.fields() == original ? original.deepCopy() : before.fields();
        ObjectNode parent = copy;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = (ObjectNode) parent.path(name);
        }
        parent.set(path.getLast(), cleaned);
        return new Clean(copy, before.doubts(), before.notes());
    }

    /** The value itself when nothing is to be cleaned. */
    private static JsonNode cleaned(JsonNode value, String field, Clean found) {
        if (value.isString()) {
            String text = value.stringValue();
            Checked checked = CellText.of(field, text);
            found.doubts().addAll(checked.doubts());
            found.notes().addAll(checked.notes());
            String result = checked.values().isEmpty() ? "" : checked.values().getFirst();
            return result.equals(text) ? value : value(result);
        }
        if (!(value instanceof ArrayNode items)) {
            return value;
        }
        List<JsonNode> all = new ArrayList<>();
        boolean changed = false;
        for (JsonNode item : items) {
            JsonNode cleaned = item.isString() ? cleaned(item, field, found) : item;
            changed |= cleaned != item;
            all.add(cleaned);
        }
        return changed ? items.arrayNode().addAll(all) : value;
    }

    private static JsonNode value(String text) {
        return tools.jackson.databind.node.StringNode.valueOf(text);
    }
}
