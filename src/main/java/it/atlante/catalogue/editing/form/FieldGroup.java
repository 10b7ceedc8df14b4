package it.atlante.catalogue.editing.form;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param key of the legend, {@code editing.group.KEY}
 * @param subject what the legend's message names; empty when it names nothing
 */
public record FieldGroup(String key, String subject, List<Field> fields) {

    public FieldGroup {
        fields = List.copyOf(fields);
    }

    public static FieldGroup of(String key, Field... fields) {
        return new FieldGroup(key, "", List.of(fields));
    }
}
