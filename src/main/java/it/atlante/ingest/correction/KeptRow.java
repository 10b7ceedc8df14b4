package it.atlante.ingest.correction;

import it.atlante.ingest.reader.KeptRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kept row as columns and texts, and back. The columns of a GeoJSON feature are its properties and {@code geometry}; a row with too many or too
 * few fields has the columns of its file, and what is left over in {@code _2} and so on after the last.
 */
final class KeptRow {

    static final String GEOMETRY = "geometry";

    /** What stands before the name of a column that Atlante added. */
    static final String ADDED = "_";

    private final JsonNode raw;
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param columns those of the file; none when not known */
    KeptRow(JsonNode raw, List<String> columns) {
        this.raw = raw;
        if (raw instanceof ArrayNode fields) {
            for (int i = 0; i < Math.max(columns.size(), fields.size()); i++) {
                texts.put(i < columns.size() ? columns.get(i) : ADDED + (i + 1), text(fields.path(i)));
            }
        } else {
            own().properties().forEach(column -> texts.put(column.getKey(), text(column.getValue())));
            if (KeptRows.feature(raw)) {
                texts.put(GEOMETRY, text(raw.path(GEOMETRY)));
            }
        }
    }

    /** The columns and what they hold: texts as they are, lists and objects as JSON. */
    Map<String, String> texts() {
        return texts;
    }

    /** The same row as a form that was not accepted shows it again. */
    KeptRow showing(Map<String, String> changed) {
        KeptRow shown = new KeptRow(raw, List.copyOf(texts.keySet()));
        shown.texts.putAll(changed);
        return shown;
    }

    /**
     * The row with other texts; columns that are not named stay as they are.
     *
     * @throws IllegalArgumentException naming the column whose text is not the JSON that it must be
     */
    JsonNode with(Map<String, String> changed) {
        ObjectNode row = raw instanceof ArrayNode ? JsonMapper.shared().createObjectNode() : own().deepCopy();
        List<String> left = new ArrayList<>(texts.keySet());
        for (String column : left) {
            String text = changed.getOrDefault(column, texts.getOrDefault(column, ""));
            boolean extra = raw.isArray() && column.startsWith(ADDED);
            if (!column.equals(GEOMETRY) && !extra) {
                row.set(column, value(column, row.path(column), text));
            }
        }
        if (!KeptRows.feature(raw)) {
            return row;
        }
        ObjectNode feature = (ObjectNode) raw.deepCopy();
        feature.set("properties", row);
        feature.set(GEOMETRY, json(GEOMETRY, changed.getOrDefault(GEOMETRY, texts.getOrDefault(GEOMETRY, ""))));
        return feature;
    }

    private ObjectNode own() {
        JsonNode own = KeptRows.feature(raw) ? raw.path("properties") : raw;
        return own instanceof ObjectNode object ? object : JsonMapper.shared().createObjectNode();
    }

    /** Numbers stay numbers where the new text is one. */
    private static JsonNode value(String column, JsonNode before, String text) {
        if (text(before).equals(text) && !before.isMissingNode()) {
            return before;
        }
        if (before.isContainer()) {
            return json(column, text);
        }
        ObjectNode holder = JsonMapper.shared().createObjectNode();
        if (before.isNumber()) {
            try {
                return holder.put("n", new BigDecimal(text.strip())).path("n");
            } catch (NumberFormatException e) {
                // a text from now on
            }
        }
        return holder.put("t", text).path("t");
    }

    private static JsonNode json(String column, String text) {
        try {
            return text.isBlank()
                    ? JsonMapper.shared().nullNode()
                    : JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(column);
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isContainer() ? value.toString() : value.asString();
    }
}
