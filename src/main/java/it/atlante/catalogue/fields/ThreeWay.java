package it.atlante.catalogue.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Brings two changes of one record together, field by field (three-way merge): what one side alone changed is taken, what both changed to
 * different values is asked about.
 */
public final class ThreeWay {

    /** Whose record it is and under which key: never taken from the other side. */
    private static final List<String> IDENTITY = List.of("sourceId", "recordKey");

    /** What only a source knows of itself. */
    private static final List<String> OF_THE_SOURCE = List.of("observedOn", "demonstration");

    /** Fields that mean something only together: the first names them. */
    private static final List<List<String>> GROUPS =
            List.of(List.of("point", "pointPrecision"), List.of("verifiedOn", "verifiedBy"));

    private ThreeWay() {}

    /**
     * What came of it.
     *
     * @param fields ours, with what they alone changed
     * @param asked by field what they say where both sides changed; a group is named by its first field
     */
    public record Merged(RecordFields fields, Map<String, Map<String, JsonNode>> asked) {}

    /**
     * Merges.
     *
     * @param base what both started from; null when that is not known: whatever differs is asked about then
     * @param theirs the record as the other side has it now
     * @param mine the record as it is, which stays wherever there is a question
     */
    public static Merged merge(@Nullable RecordFields base, RecordFields theirs, RecordFields mine) {
        Map<String, JsonNode> taken = new LinkedHashMap<>();
        Map<String, Map<String, JsonNode>> asked = new LinkedHashMap<>();
        for (List<String> group : groups(mine)) {
            String first = group.getFirst();
            if (IDENTITY.contains(first) || same(group, theirs, mine)) {
                continue;
            }
            if (OF_THE_SOURCE.contains(first)
                    || first.equals("verifiedOn") && later(theirs, mine)
                    || base != null && same(group, mine, base)) {
                taken.putAll(valuesOf(group, theirs));
            } else if (!first.equals("verifiedOn") && (base == null || !same(group, theirs, base))) {
                asked.put(first, valuesOf(group, theirs));
            }
        }
        return new Merged(mine.with(taken), asked);
    }

    /**
     * Takes a change back: what it changed and nobody changed since is as before again.
     *
     * @param before the record before the change
     * @param after the record after it
     * @param now the record as it is; where somebody changed it since, it stays, and {@code asked} holds what it had been before
     */
    public static Merged undo(RecordFields before, RecordFields after, RecordFields now) {
        Map<String, JsonNode> taken = new LinkedHashMap<>();
        Map<String, Map<String, JsonNode>> changedSince = new LinkedHashMap<>();
        for (List<String> group : groups(after)) {
            if (same(group, before, after) || same(group, before, now)) {
                continue;
            }
            if (same(group, now, after)) {
                taken.putAll(valuesOf(group, before));
            } else {
                changedSince.put(group.getFirst(), valuesOf(group, before));
            }
        }
        return new Merged(now.with(taken), changedSince);
    }

    /** The fields that count as one with the field, itself first. */
    public static List<String> group(String field) {
        return GROUPS.stream()
                .filter(group -> group.contains(field))
                .findFirst()
                .orElse(List.of(field));
    }

    /** The fields of a record in groups, in their order, without those that say whose it is. */
    public static List<List<String>> groups(RecordFields fields) {
        List<List<String>> groups = new ArrayList<>();
        for (String field : fields.values().keySet()) {
            List<String> group = group(field);
            if (!IDENTITY.contains(field) && group.getFirst().equals(field)) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** The values of some fields. */
    public static Map<String, JsonNode> valuesOf(List<String> group, RecordFields fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        group.forEach(field -> values.put(field, fields.get(field)));
        return values;
    }

    /** Whether two records say the same in some fields. */
    public static boolean same(List<String> group, RecordFields one, RecordFields other) {
        return group.stream().allMatch(field -> one.get(field).equals(other.get(field)));
    }

    /** Two people may both have verified a record: the later one counts, and nobody needs to be asked. ISO dates sort as text. */
    private static boolean later(RecordFields theirs, RecordFields mine) {
        return theirs.get("verifiedOn")
                        .asString("")
                        .compareTo(mine.get("verifiedOn").asString(""))
                > 0;
    }
}
