package it.atlante.catalogue;

/**
 * A value that somebody gave and that cannot be taken: names the field, the value and the allowed form. The API answers it as a problem with
 * status 400, a page as a sentence beside the field.
 */
public class InvalidField extends IllegalArgumentException {

    private static final int SHOWN_VALUE_LENGTH = 100;

    private final String field;
    private final String allowed;

    /**
     * @param field the parameter or field as its user knows it
     * @param value the value as given; shortened in the message
     * @param allowed the allowed form, in English, as the end of "must be ..."
     */
    public InvalidField(String field, Object value, String allowed) {
        super(field + ": \"" + shortened(String.valueOf(value)) + "\" is not allowed; must be " + allowed);
        this.field = field;
        this.allowed = allowed;
    }

    public String field() {
        return field;
    }

    public String allowed() {
        return allowed;
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN_VALUE_LENGTH ? value : value.substring(0, SHOWN_VALUE_LENGTH) + "...";
    }
}
