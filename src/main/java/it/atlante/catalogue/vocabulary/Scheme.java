package it.atlante.catalogue.vocabulary;

/** The lists of codes; {@link #key} is the list's name in {@code vocabulary.yml}. */
public enum Scheme {
    CATEGORIES("categories"),
    TARGET_GROUPS("targetGroups"),
    PHASES("phases"),
    LANGUAGES("languages"),
    ACCESSIBILITY("accessibility"),
    PROGRAMMES("programmes"),
    UNITS("units"),
    ROLES("roles"),
    TIE_KINDS("tieKinds"),
    LANDMARK_KINDS("landmarkKinds"),
    NETWORK_KINDS("networkKinds"),
    LEGAL_STATUSES("legalStatuses");

    private final String key;

    Scheme(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
