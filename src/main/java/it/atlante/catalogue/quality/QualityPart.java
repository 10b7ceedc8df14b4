package it.atlante.catalogue.quality;

import java.util.Locale;

/** The parts of a score, in the order in which they are shown. */
public enum QualityPart {
    PLACE,
    CONTACT,
    HOURS,
    DESCRIPTION,
    CLASSIFICATION,
    ORGANISATION,
    AVAILABILITY,
    FRESHNESS;

    /** The name in rules, messages and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
