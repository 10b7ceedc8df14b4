package it.atlante.catalogue.fields;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Snapshots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as named values: those of its details, then those of its header, as its snapshot writes them. Geometries are well-known text,
 * longitude first; a field without a value is a JSON null.
 *
 * @param headerFields which of the names belong to the header
 */
public record RecordFields(RecordType type, Map<String, JsonNode> values, List<String> headerFields) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public RecordFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        headerFields = List.copyOf(headerFields);
    }

    public static RecordFields of(CatalogueRecord record) {
        return ofSnapshot(record.type(), Snapshots.json(record.details(), record.header()));
    }

    public static RecordFields of(Draft draft) {
        return ofSnapshot(draft.details().type(), Snapshots.json(draft.details(), draft.header()));
    }

    /** The fields of a snapshot of the history. */
    public static RecordFields ofSnapshot(RecordType type, String snapshot) {
        JsonNode root = JSON.readTree(snapshot);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        List<String> headerFields = new ArrayList<>();
        root.path("details").properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        root.path("header").properties().forEach(entry -> {
            values.put(entry.getKey(), entry.getValue());
            headerFields.add(entry.getKey());
        });
        return new RecordFields(type, values, headerFields);
    }

    /** The value of a field; a JSON null when it has none, or when there is no such field. */
    public JsonNode get(String field) {
        return values.getOrDefault(field, NullNode.getInstance());
    }

    /** Whether the field says nothing: null, an empty text or an empty list. */
    public boolean isBlank(String field) {
        JsonNode value = get(field);
        return value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.stringValue().isBlank();
    }

    /** The same with other values for some fields. */
    public RecordFields with(Map<String, JsonNode> others) {
        Map<String, JsonNode> changed = new LinkedHashMap<>(values);
        changed.putAll(others);
        return new RecordFields(type, changed, headerFields);
    }

    /** Details and header as one JSON object, as the history keeps them. */
    public String snapshot() {
        ObjectNode details = JSON.createObjectNode();
        ObjectNode header = JSON.createObjectNode();
        values.forEach((field, value) -> (headerFields.contains(field) ? header : details).set(field, value));
        ObjectNode root = JSON.createObjectNode();
        root.set("details", details);
        root.set("header", header);
        return JSON.writeValueAsString(root);
    }

    /**
     * The record that these fields describe.
     *
     * @throws InvalidField when values that came together contradict each other
     */
    public Draft toDraft(UUID id) {
        String snapshot = snapshot();
        try {
            return new Draft(
                    id, Snapshots.details(snapshot, RecordClasses.detailsClass(type)), Snapshots.header(snapshot));
        } catch (JacksonException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidField invalid) {
                    throw invalid;
                }
            }
            throw e;
        }
    }
}
