package it.atlante.catalogue;

import java.util.UUID;

/** Published within the transaction that ends the undoing of an import run. */
public record RunUndone(UUID runId) {}
