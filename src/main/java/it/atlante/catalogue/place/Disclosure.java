package it.atlante.catalogue.place;

/** What an audience may learn of a place, from the least to the most. */
public enum Disclosure {
    /** Nothing: no point, no address, no area. */
    HIDDEN,
    /** The neighbourhood or the comune it lies in, never the point or the address. */
    AREA,
    /** Point and address. */
    EXACT
}
