package it.atlante.catalogue.services;

/** HSDS 3.1 {@code service.status}. */
public enum ServiceStatus {
    ACTIVE,
    INACTIVE,
    DEFUNCT,
    TEMPORARILY_CLOSED
}
