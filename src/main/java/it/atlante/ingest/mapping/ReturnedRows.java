package it.atlante.ingest.mapping;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a table of rejects that come back: without the columns that were added, and without the apostrophe before what looked like a formula. */
final class ReturnedRows {

    private static final List<String> ADDED = List.of("_line", "_code", "_field", "_reason");
    private static final Pattern DEFUSED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private ReturnedRows() {}

    /** The row as its file had it; the same when it is no returned one. */
    static ObjectNode restore(ObjectNode row) {
        if (!row.has(ADDED.get(0)) || !row.has(ADDED.get(1))) {
            return row;
        }
        ObjectNode restored = row.deepCopy();
        ADDED.forEach(restored::remove);
        row.properties().forEach(column -> {
            String text = column.getValue().stringValue("");
            if (!ADDED.contains(column.getKey()) && DEFUSED.matcher(text).matches()) {
                restored.put(column.getKey(), text.substring(1));
            }
        });
        return restored;
    }
}
