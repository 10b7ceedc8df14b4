package it.atlante.search.engine;

import java.util.Locale;
import java.util.Optional;

/** The families of resources that one query spans. The code, in lower case, is what parameters and index fields hold. */
public enum Family {
    SERVICE,
    HOUSING,
    ORGANISATION,
    /** Disadvantaged areas; areas of other kinds frame a search and are not results of it. */
    AREA,
    LANDMARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Family> find(String code) {
        for (Family family : values()) {
            if (family.code().equals(code)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }
}
