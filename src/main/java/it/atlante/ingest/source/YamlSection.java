package it.atlante.ingest.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of a YAML file that knows where it stands, and which of its keys were read. For one use by one thread. */
final class YamlSection {

    private final String where;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    YamlSection(String where, JsonNode node) {
        this.where = where;
        this.node = node;
        if (!node.isObject()) {
            throw new InvalidSource(where, "must be keys and values, not " + node);
        }
    }

    YamlSection at(String newWhere) {
        return new YamlSection(newWhere, node);
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    String required(String key) {
        return optional(key).orElseThrow(() -> invalid(key, "is missing"));
    }

    Optional<String> optional(String key) {
        return find(key).map(value -> scalar(key, value));
    }

    /** The value as something else than text; what the reading refuses is told with the key. */
    <T> Optional<T> optional(String key, Function<String, T> reading) {
        return optional(key).map(text -> reading(key, text, reading));
    }

    <T> T reading(String key, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw invalid(key, String.valueOf(e.getMessage()));
        }
    }

    boolean flag(String key) {
        return optional(key, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("\"" + text + "\" must be true or false");
                })
                .orElse(false);
    }

    /** A text or a list of texts. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(key)) {
            texts.add(scalar(key, item));
        }
        return texts;
    }

    /** A list, or one item. */
    List<JsonNode> items(String key) {
        return find(key)
                .map(value -> value.isArray() ? List.copyOf(value.values()) : List.of(value))
                .orElse(List.of());
    }

    List<YamlSection> sections(String key) {
        List<YamlSection> sections = new ArrayList<>();
        for (JsonNode item : items(key)) {
            sections.add(new YamlSection(where + "." + key + "[" + sections.size() + "]", item));
        }
        return sections;
    }

    Optional<YamlSection> section(String key) {
        return find(key).map(value -> new YamlSection(where + "." + key, value));
    }

    /** All keys with their texts, in the order of the file. */
    Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            read.add(entry.getKey());
            map.put(entry.getKey(), entry.getValue().isNull() ? "" : scalar(entry.getKey(), entry.getValue()));
        }
        return map;
    }

    /** Refuses keys that nobody asked for: most are misspelt. */
    void refuseOthers() {
        for (String key : node.propertyNames()) {
            if (!read.contains(key)) {
                throw invalid(key, "is not a known key");
            }
        }
    }

    InvalidSource invalid(String key, String reason) {
        return new InvalidSource(where + "." + key, reason);
    }

    private Optional<JsonNode> find(String key) {
        read.add(key);
        @Nullable JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private String scalar(String key, JsonNode value) {
        if (value.isContainer()) {
            throw invalid(key, "must be a text, not " + value + " (a template needs quotation marks)");
        }
        return value.asString();
    }
}
