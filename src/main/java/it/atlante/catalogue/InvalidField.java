package it.atlante.catalogue;

/**
 * A value that somebody gave and that cannot be taken: names the field, the value and the allowed form. The API answers it as a problem with
 * status 400, a page as a sentence beside the field.
 */
public class InvalidField extends IllegalArgumentException {

    private static final int SHOWN_VALUE_LENGTH = 100;

    private final String field;
    private final String value;
    private final String allowed;

    /**
     * @param field the parameter or field as its user knows it
     * @param value the value as given; shortened in the message
     * @param allowed the allowed form, in English, as the end of "must be ..."
     */
    public InvalidField(String field, Object value, String allowed) {
        super(field + ": \"" + shortened(String.valueOf(value)) + "\" is not allowed; must be " + allowed);
        this.field = field;
        this.value = shortened(String.valueOf(value));
        this.allowed = allowed;
    }

    public String field() {
        return field;
    }

    /** The value as given, shortened, with signs that nobody can see or that reorder the text replaced; may be empty. */
    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }

    private static String shortened(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(SHOWN_VALUE_LENGTH)
                .forEach(sign -> shown.appendCodePoint(visible(sign) ? sign : '\uFFFD'));
        return value.codePointCount(0, value.length()) <= SHOWN_VALUE_LENGTH ? shown.toString() : shown + "...";
    }

    private static boolean visible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
