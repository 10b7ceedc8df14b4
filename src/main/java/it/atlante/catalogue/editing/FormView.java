package it.atlante.catalogue.editing;

import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.editing.form.FieldKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A form as the page shows it.
 *
 * @param id null for a new record
 * @param errors by the name of the field, in the order of the form
 */
public record FormView(
        String slug,
        @Nullable UUID id,
        List<FieldGroup> groups,
        MultiValueMap<String, String> answers,
        Map<String, String> errors) {

    public String value(String name) {
        return Objects.requireNonNullElse(answers.getFirst(name), "");
    }

    public boolean chosen(String name, String value) {
        return answers.getOrDefault(name, List.of()).contains(value);
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** The key of a field's label, {@code editing.field.KEY}. */
    public String labelKey(String name) {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Field::key)
                .orElse(name);
    }

    /** Ids of the elements that describe a field, for {@code aria-describedby}; null when there are none. */
    public @Nullable String describedBy(Field field, boolean help) {
        String ids = (help ? field.id() + "-help " : "")
                + (errors.containsKey(field.name()) ? field.id() + "-error" : "")
                + (field.kind() == FieldKind.HOURS ? " " + field.id() + "-read" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The element to which an error leads: the group of a set of choices, else the field. */
    public String anchor(String name) {
        return name.replace('.', '-');
    }
}
