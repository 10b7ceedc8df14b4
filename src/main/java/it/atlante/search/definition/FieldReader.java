package it.atlante.search.definition;

import it.atlante.search.definition.FieldDefinition.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code mappings.properties}. */
final class FieldReader {

    /** What a field may say. Anything else would mean something to Elasticsearch that Lucene did not do. */
    private static final Set<String> KNOWN =
            Set.of("type", "analyzer", "norms", "index_options", "copy_to", "fields", "format", "enabled", "dynamic");

    private final Map<String, FieldDefinition> fields = new LinkedHashMap<>();

    private FieldReader() {}

    static Map<String, FieldDefinition> read(JsonNode mappings) {
        FieldReader reader = new FieldReader();
        mappings.path("properties").properties().forEach(entry -> reader.add(entry.getKey(), entry.getValue()));
        if (reader.fields.isEmpty()) {
            throw new UnsupportedDefinition("mappings.properties has no fields");
        }
        for (FieldDefinition field : reader.fields.values()) {
            field.copyTo().forEach(target -> reader.requireText(field.name(), target));
        }
        return Map.copyOf(reader.fields);
    }

    private void add(String name, JsonNode node) {
        node.propertyNames().forEach(key -> {
            if (!KNOWN.contains(key)) {
                throw new UnsupportedDefinition(
                        "field " + name + ": \"" + key + "\" is not supported; known are " + KNOWN);
            }
        });
        Type type = type(name, node);
        if (type == Type.TEXT
                && (node.path("norms").asBoolean(true)
                        || !node.path("index_options").asString("").equals("docs"))) {
            throw new UnsupportedDefinition(
                    "field " + name
                            + ": text needs \"norms\": false and \"index_options\": \"docs\", as ranking counts points and not frequencies");
        }
        List<String> variants = new ArrayList<>();
        node.path("fields").properties().forEach(entry -> {
            String variant = name + "." + entry.getKey();
            variants.add(variant);
            add(variant, entry.getValue());
        });
        fields.put(
                name, new FieldDefinition(name, type, text(node, "analyzer"), texts(node.path("copy_to")), variants));
    }

    private static Type type(String name, JsonNode node) {
        String type = node.path("type").asString("");
        if (type.equals("object")) {
            if (node.has("enabled") && !node.path("enabled").asBoolean()) {
                return Type.STORED;
            }
            if (node.path("dynamic").asBoolean(false)) {
                return Type.INTEGERS;
            }
            throw new UnsupportedDefinition("field " + name + ": an object is either not enabled or dynamic");
        }
        for (Type known : Type.values()) {
            if (known != Type.STORED
                    && known != Type.INTEGERS
                    && known.name().toLowerCase(Locale.ROOT).equals(type)) {
                return known;
            }
        }
        throw new UnsupportedDefinition("field " + name + ": type \"" + type + "\" is not supported");
    }

    private void requireText(String from, String target) {
        FieldDefinition field = fields.get(target);
        if (field == null || field.type() != Type.TEXT) {
            throw new UnsupportedDefinition("field " + from + ": copy_to \"" + target + "\" is not a text field");
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.path(key).asString() : null;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asString()));
        }
        return texts;
    }
}
