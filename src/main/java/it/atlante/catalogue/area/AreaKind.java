package it.atlante.catalogue.area;

/** Kinds of area. Codes are unique within a kind and a vintage, and never joined across vintages. */
public enum AreaKind {
    /** Nucleo d'identità locale, the smallest planning unit of Milan. */
    NIL,
    MUNICIPIO,
    COMUNE,
    /** Area svantaggiata, with a designation. */
    DISADVANTAGED,
    /** Census section. */
    SEZIONE,
    /** Census area. */
    ACE,
    /** Zone of the property-market observatory. */
    OMI,
    /** Ambito sociale. */
    AMBITO,
    OTHER;

    /** Whether a place that is disclosed only by area may be said to lie in areas of this kind. */
    public boolean administrative() {
        return this == NIL || this == MUNICIPIO || this == COMUNE || this == AMBITO;
    }
}
