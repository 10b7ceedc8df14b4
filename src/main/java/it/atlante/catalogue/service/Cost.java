package it.atlante.catalogue.service;

/** What a service costs to those who use it. */
public enum Cost {
    FREE,
    CONTRIBUTION,
    PAID
}
