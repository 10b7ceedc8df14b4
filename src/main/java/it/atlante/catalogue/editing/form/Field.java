package it.atlante.catalogue.editing.form;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name of its parameter, unique in the form
 * @param key of its label ({@code editing.field.KEY}) and help ({@code editing.help.KEY}); fields of the same meaning share it
 * @param longest the greatest number of characters (UTF-16 units), of each line for {@code LINES}
 * @param options what can be chosen; empty for other kinds
 */
public record Field(String name, String key, FieldKind kind, boolean required, int longest, List<Option> options) {

    /** The columns of names and addresses. */
    public static final int NAME_LENGTH = 500;

    /** Long enough for a day, a number or a code. */
    private static final int SHORT_LENGTH = 100;

    public Field {
        options = List.copyOf(options);
    }

    public static Field text(String name, int longest) {
        return new Field(name, name, FieldKind.TEXT, false, longest, List.of());
    }

    public static Field longText(String name, int longest) {
        return new Field(name, name, FieldKind.LONG_TEXT, false, longest, List.of());
    }

    public static Field of(FieldKind kind, String name) {
        return new Field(name, name, kind, false, SHORT_LENGTH, List.of());
    }

    public static Field choice(String name, List<Option> options) {
        return new Field(name, name, FieldKind.CHOICE, false, SHORT_LENGTH, options);
    }

    public static Field choices(String name, List<Option> options) {
        return new Field(name, name, FieldKind.CHOICES, false, SHORT_LENGTH, options);
    }

    public Field asRequired() {
        return new Field(name, key, kind, true, longest, options);
    }

    public Field upTo(int newLongest) {
        return new Field(name, key, kind, required, newLongest, options);
    }

    /** The same field with the label and help of another key. */
    public Field labelled(String newKey) {
        return new Field(name, newKey, kind, required, longest, options);
    }

    /** The id of its element on the page. */
    public String id() {
        return name.replace('.', '-');
    }

    public boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
