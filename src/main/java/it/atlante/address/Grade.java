package it.atlante.address;

/** How near an answer comes to the door, the best first. */
public enum Grade {
    /** The number itself. */
    EXACT,
    /** Between known numbers on the same side of the street, or the same number with another exponent. */
    INTERPOLATED,
    /** The street, by a number in its middle. */
    STREET,
    /** The comune, a part of it or the ground of a postal code. */
    LOCALITY,
    /** Nothing that could be placed. */
    NONE
}
