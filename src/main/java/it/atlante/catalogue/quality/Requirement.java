package it.atlante.catalogue.quality;

import java.util.Locale;

/** What is looked at in a record. */
public enum Requirement {
    POINT,
    ADDRESS,
    CITY,
    PHONE,
    EMAIL,
    WEB,
    HOURS,
    DESCRIPTION,
    CATEGORY,
    TARGET,
    LANGUAGE,
    /** The legal form of an organisation. */
    FORM,
    ORGANISATION,
    /** How many places there are in all. */
    MAXIMUM,
    /** The day on which free places were counted. */
    COUNTED,
    /** The day for which somebody or a source last vouched for the record. */
    VOUCHED;

    /** The level of what is there and has no degrees. */
    public static final String GIVEN = "given";

    /** The name in rules and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its points depend on how long ago a day is. */
    public boolean dated() {
        return this == COUNTED || this == VOUCHED;
    }
}
