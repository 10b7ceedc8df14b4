package it.atlante.ingest.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns of a row as text. */
public final class RowText {

    private RowText() {}

    /**
     * The texts of a column: one, none when it is absent, null or blank, several when the row holds a list there.
     *
     * @param column a column by its exact name, else a path into nested objects with dots
     */
    public static List<String> of(ObjectNode row, String column) {
        JsonNode value = find(row, column);
        List<String> texts = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(item -> add(texts, item));
        } else if (value != null) {
            add(texts, value);
        }
        return texts;
    }

    private static @Nullable JsonNode find(ObjectNode row, String column) {
        JsonNode exact = row.get(column);
        if (exact != null || column.indexOf('.') < 0) {
            return exact;
        }
        JsonNode nested = row;
        for (String name : column.split("\\.", -1)) {
            nested = nested.path(name);
        }
        return nested;
    }

    private static void add(List<String> texts, JsonNode value) {
        String text = text(value).strip();
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
            // Double.toString would write 7 digits and more with an exponent.
            return BigDecimal.valueOf(value.doubleValue()).toPlainString();
        }
        return value.isContainer() ? value.toString() : value.asString();
    }
}
