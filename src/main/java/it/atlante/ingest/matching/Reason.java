package it.atlante.ingest.matching;

import java.util.List;

/**
 * Why two records may be one, or why not.
 *
 * @param code its sentence is the text {@code matching.reason.CODE}
 * @param arguments of the sentence
 */
public record Reason(Code code, List<String> arguments) {

    /** What speaks for and against. */
    public enum Code {
        SAME_TAX_CODE,
        SAME_RUNTS,
        SAME_NAME,
        SAME_NAME_WITHOUT_FORM,
        SAME_WORDS,
        INITIALS,
        SIMILAR_NAME,
        SAME_PHONE,
        SAME_EMAIL,
        SAME_DOMAIN,
        SAME_SITE,
        SAME_PLACE,
        SAME_ADDRESS,
        NEAR,
        SAME_CITY,
        SAME_ORGANISATION,
        SIMILAR_ORGANISATION,
        SAME_KIND,
        DIFFERENT_TAX_CODE,
        DIFFERENT_RUNTS,
        DIFFERENT_CITY,
        FAR,
        DIFFERENT_NUMBERS,
        DIFFERENT_WORDS,
        DIFFERENT_KIND,
        DIFFERENT_ORGANISATION,
        SAME_SOURCE;

        /** Whether it speaks against. */
        public boolean against() {
            return this.compareTo(DIFFERENT_TAX_CODE) >= 0;
        }
    }

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Code code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
