package it.atlante.catalogue.place;

/** How well the stored point stands for the place. */
public enum PointPrecision {
    EXACT,
    STREET,
    LOCALITY,
    AREA,
    UNKNOWN
}
