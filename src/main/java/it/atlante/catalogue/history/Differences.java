package it.atlante.catalogue.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two snapshots of a record. */
public final class Differences {

    /** Shapes and descriptions are shown by their beginning. */
    private static final int SHOWN_LENGTH = 300;

    private Differences() {}

    /**
     * A value that changed.
     *
     * @param field its name in details or header
     * @param before empty when there was none; so for after
     */
    public record Difference(String field, String before, String after) {}

    /**
     * Compares snapshots.
     *
     * @param before null when there was no record
     */
    public static List<Difference> between(@Nullable String before, String after) {
        Map<String, String> old = before == null ? Map.of() : values(before);
        List<Difference> differences = new ArrayList<>();
        values(after).forEach((field, value) -> {
            String oldValue = Objects.requireNonNullElse(old.get(field), "");
            if (!oldValue.equals(value)) {
                differences.add(new Difference(field, shortened(oldValue), shortened(value)));
            }
        });
        return differences;
    }

    private static Map<String, String> values(String snapshot) {
        JsonNode root = JsonMapper.shared().readTree(snapshot);
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : List.of("details", "header")) {
            root.path(part).properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        }
        return values;
    }

    /** A value of a snapshot as text; empty for null. */
    public static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part)));
            return String.join("; ", parts);
        }
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().forEach(entry -> parts.add(entry.getKey() + ": " + text(entry.getValue())));
            return String.join(", ", parts);
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
    }
}
