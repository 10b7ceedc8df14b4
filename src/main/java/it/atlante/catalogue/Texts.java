package it.atlante.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks shared by the details records. */
public final class Texts {

    private Texts() {}

    /** The text, when it is there and not blank. */
    public static String requireText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidField(field, text == null ? "" : text, "a text that is not blank");
        }
        return text;
    }

    /** Null for a blank text, else the text without surrounding white space. */
    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** An unmodifiable copy; an absent list is an empty one. */
    public static <T> List<T> listOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
