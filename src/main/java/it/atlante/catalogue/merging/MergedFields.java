package it.atlante.catalogue.merging;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ThreeWay;
import it.atlante.catalogue.merging.MergeOrder.Choice;
import it.atlante.catalogue.place.Disclosure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What a record says after another one was merged into it. */
final class MergedFields {

    /** A source's own words about its data: those of the merged record say nothing of the other. */
    private static final List<String> NEVER_CHOSEN =
            List.of("sourceId", "recordKey", "observedOn", "demonstration", "sharing", "disclosure");

    private MergedFields() {}

    /** Whether a person chooses between the two values. Of sharing and disclosure the stricter one always wins. */
    static boolean isChosen(String field) {
        return !NEVER_CHOSEN.contains(field);
    }

    /**
     * The surviving record with the chosen values.
     *
     * @throws InvalidField when a choice names no field, or asks for both values of a field that holds one
     */
    static RecordFields of(RecordFields survivor, RecordFields merged, Map<String, Choice> choices) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        choices.forEach((field, choice) -> {
            List<String> group = ThreeWay.group(field);
            if (!survivor.values().containsKey(field) || !group.getFirst().equals(field) || !isChosen(field)) {
                throw new InvalidField("field", field, "a field of the record that can be chosen");
            }
            switch (choice) {
                case SURVIVOR -> {}
                case MERGED -> values.putAll(ThreeWay.valuesOf(group, merged));
                case BOTH -> values.put(field, both(field, survivor.get(field), merged.get(field)));
            }
        });
        values.put("sharing", stricterSharing(survivor, merged));
        if (survivor.type() == RecordType.LOCATION) {
            values.put("disclosure", stricterDisclosure(survivor.get("disclosure"), merged.get("disclosure")));
        }
        return survivor.with(values);
    }

    private static JsonNode both(String field, JsonNode one, JsonNode other) {
        if (!one.isArray() || !other.isArray()) {
            throw new InvalidField(field, Choice.BOTH, "SURVIVOR or MERGED: only a list can hold both values");
        }
        ArrayNode all = JsonMapper.shared().createArrayNode();
        Stream.concat(one.valueStream(), other.valueStream()).distinct().forEach(all::add);
        return all;
    }

    private static JsonNode stricterSharing(RecordFields one, RecordFields other) {
        Sharing first = Sharing.valueOf(one.get("sharing").stringValue());
        Sharing second = Sharing.valueOf(other.get("sharing").stringValue());
        return StringNode.valueOf((first.compareTo(second) <= 0 ? first : second).name());
    }

    /** For each audience the level that says less. */
    static JsonNode stricterDisclosure(JsonNode one, JsonNode other) {
        ObjectNode strict = JsonMapper.shared().createObjectNode();
        for (String audience : List.of("publicDisclosure", "networkDisclosure", "staffDisclosure")) {
            Disclosure first = Disclosure.valueOf(one.get(audience).stringValue());
            Disclosure second = Disclosure.valueOf(other.get(audience).stringValue());
            strict.put(audience, (first.compareTo(second) <= 0 ? first : second).name());
        }
        return strict;
    }

    /** What nobody else says is not lost with a record that goes without being asked about. */
    static Map<String, Choice> fillingBlanks(RecordFields survivor, RecordFields merged) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (List<String> group : ThreeWay.groups(survivor)) {
            @Nullable String field = group.getFirst();
            if (isChosen(field) && survivor.isBlank(field) && !merged.isBlank(field)) {
                choices.put(field, Choice.MERGED);
            }
        }
        return choices;
    }
}
