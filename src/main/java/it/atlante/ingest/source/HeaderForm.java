package it.atlante.ingest.source;

import java.util.HashSet;
import java.util.List;

/**
 * Where the names of a table's columns are.
 *
 * @param place how the names are found
 * @param line the line of a text file, or the row of a sheet, on which they stand, from 1; 0 when the place does not need it
 * @param names names for a table without such a row; empty when there is one, or when columns are to be called c1, c2, ...
 */
public record HeaderForm(Place place, int line, List<String> names) {

    /** The first row that says anything. */
    public static final HeaderForm FIRST = new HeaderForm(Place.FIRST, 0, List.of());

    /** The row that looks most like names. */
    public static final HeaderForm AUTO = new HeaderForm(Place.AUTO, 0, List.of());

    /** Every row is data. */
    public static final HeaderForm NONE = new HeaderForm(Place.NONE, 0, List.of());

    /** How the names of columns are found. */
    public enum Place {
        FIRST,
        AUTO,
        LINE,
        NONE
    }

    public HeaderForm {
        names = List.copyOf(names);
        if (place == Place.LINE && line < 1) {
            throw new IllegalArgumentException("header " + line + " must be a line, from 1");
        }
        if (new HashSet<>(names).size() != names.size() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("header " + names + " must be names that differ");
        }
    }

    public static HeaderForm atLine(int line) {
        return new HeaderForm(Place.LINE, line, List.of());
    }

    public static HeaderForm named(List<String> names) {
        return new HeaderForm(Place.NONE, 0, names);
    }

    /** Reads {@code first}, {@code auto}, {@code none} or the number of a line. */
    static HeaderForm parse(String text) {
        return switch (text) {
            case "first" -> FIRST;
            case "auto" -> AUTO;
            case "none" -> NONE;
            default -> {
                try {
                    yield atLine(Integer.parseInt(text));
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(
                            "\"" + text + "\" must be first, auto, none, the number of a line, or a list of names", e);
                }
            }
        };
    }
}
