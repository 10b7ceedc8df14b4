package it.atlante.catalogue;

/** How far an organisation shares a record, from the least to the most. */
public enum Sharing {
    /** Only those who keep it, and staff. */
    PRIVATE,
    /** The members of the tables it belongs to, and staff. Until tables exist in the rights, staff alone. */
    TABLE,
    /** Every signed-in member of the network. */
    NETWORK,
    /** Everybody. */
    PUBLIC;

    /** Whether the audience may know that the record exists. */
    public boolean visibleTo(Audience audience) {
        return switch (audience) {
            case PUBLIC -> this == PUBLIC;
            case NETWORK -> this == PUBLIC || this == NETWORK;
            case STAFF -> true;
        };
    }
}
