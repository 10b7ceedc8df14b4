package it.atlante.address;

/**
 * One thing to know about an answer: what was corrected, ignored or is missing.
 *
 * @param about the words or values that it is about; may be empty
 */
public record Reason(Code code, String about) {

    /** Stable names; sentences are {@code address.reason.<name>} in {@code messages/address}. */
    public enum Code {
        /** The street is written otherwise in the gazetteer: the name there. */
        STREET_CORRECTED,
        /** The kind of street is another one, or was not given: the name there. */
        KIND_CORRECTED,
        /** The comune was written otherwise: its name. */
        CITY_CORRECTED,
        /** No comune was given. */
        CITY_ASSUMED,
        /** The postal code of the place is another one. */
        POSTAL_CODE_DIFFERS,
        /** The number is there with another exponent only. */
        EXPONENT_DIFFERS,
        /** Between two known numbers of the same side. */
        BETWEEN,
        /** The nearest known number, at the end of the known ones. */
        BEYOND_LAST,
        /** The street is known, the number is not. */
        NUMBER_UNKNOWN,
        /** The address has no number. */
        NO_NUMBER,
        /** The street is not in the gazetteer. */
        STREET_UNKNOWN,
        /** No house number of the comune is in the gazetteer. */
        CITY_NOT_COVERED,
        /** Several streets fit. */
        AMBIGUOUS,
        /** Words that say nothing of the place. */
        IGNORED
    }
}
