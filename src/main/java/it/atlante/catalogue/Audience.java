package it.atlante.catalogue;

/** Who is looking, from the least to the most trusted. Disclosure of a place is decided once for each of them. */
public enum Audience {
    /** Anybody, signed out. */
    PUBLIC,
    /** Signed-in members of the network's organisations. */
    NETWORK,
    /** Staff who run the service. */
    STAFF;

    /** The lower-case name that index fields carry, such as {@code point_public}. */
    public String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
