package it.atlante.catalogue.indicator;

/** What kind of number an indicator gives, which says what may be done with it. */
public enum IndicatorKind {
    /** How many there are of something: whole and not negative, the only kind that may be summed over areas. */
    COUNT,
    /** A part of something, such as a percentage or so many for each thousand. */
    RATE,
    /** A number without a unit of its own, made by a method, such as a deprivation index. */
    INDEX,
    /** A measured quantity, such as a price, a median income or a surface. */
    AMOUNT;

    /** Whether the values of areas that do not overlap may be added. */
    public boolean summable() {
        return this == COUNT;
    }
}
