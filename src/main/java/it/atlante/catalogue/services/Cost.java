package it.atlante.catalogue.services;

/** What a service costs to those who use it. */
public enum Cost {
    FREE,
    CONTRIBUTION,
    PAID
}
