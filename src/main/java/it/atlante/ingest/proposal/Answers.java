package it.atlante.ingest.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered so far: the values of the forms' fields by name, as they were typed. Immutable.
 *
 * @param values trimmed texts; a field may have several
 */
public record Answers(Map<String, List<String>> values) {

    /** Nothing answered. */
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, texts) ->
                copy.put(name, texts.stream().map(String::strip).toList()));
        values = Collections.unmodifiableMap(copy);
    }

    /** The first value of a field; empty when there is none. */
    public String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** These answers with another value of a field. */
    public Answers with(String name, String value) {
        return with(Map.of(name, List.of(value)));
    }

    /** These answers; where others have the same field, theirs. */
    public Answers with(Map<String, List<String>> others) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new Answers(all);
    }

    /** These answers without those whose name begins so. */
    public Answers without(String beginning) {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(name -> name.startsWith(beginning));
        return new Answers(kept);
    }
}
