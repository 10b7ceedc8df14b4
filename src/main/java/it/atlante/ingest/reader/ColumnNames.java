package it.atlante.ingest.reader;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects the names of columns, and of columns within columns as paths with dots. For one use by one thread. */
final class ColumnNames {

    /** More are not columns but data used as keys; nobody maps them, and their number must not grow with the file. */
    private static final int MOST = 10_000;

    private final Set<String> names = new LinkedHashSet<>();

    void addAll(JsonNode object) {
        add("", object);
    }

    Set<String> all() {
        return names;
    }

    private void add(String prefix, JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String name = prefix + entry.getKey();
            if (names.size() < MOST) {
                names.add(name);
            }
            if (entry.getValue().isObject()) {
                add(name + ".", entry.getValue());
            }
        }
    }
}
