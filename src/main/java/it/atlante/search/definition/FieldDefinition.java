package it.atlante.search.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the index.
 *
 * @param name full name, such as {@code names} or {@code names.plain}
 * @param type what it holds
 * @param analyzer name of the analyzer; null exactly when the type is not {@code TEXT}
 * @param copyTo fields that get its values too
 * @param variants full names of the fields that hold the same values otherwise analysed
 */
public record FieldDefinition(
        String name, Type type, @Nullable String analyzer, List<String> copyTo, List<String> variants) {

    public FieldDefinition {
        copyTo = List.copyOf(copyTo);
        variants = List.copyOf(variants);
        if ((type == Type.TEXT) != (analyzer != null)) {
            throw new UnsupportedDefinition("field " + name + " of type " + type + " has analyzer " + analyzer);
        }
    }

    /** The types that definitions may use; all are there on a bare Elasticsearch node. */
    public enum Type {
        KEYWORD,
        TEXT,
        INTEGER,
        LONG,
        DATE,
        BOOLEAN,
        GEO_POINT,
        INTEGER_RANGE,
        LONG_RANGE,
        /** Kept for display, not searched: an object with {@code enabled: false}. */
        STORED,
        /** An object whose integer members are fields of their own. */
        INTEGERS
    }
}
