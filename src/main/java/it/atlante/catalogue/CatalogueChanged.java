package it.atlante.catalogue;

import java.util.Set;

/** Published inside the transaction of a change; listen after its commit. */
public record CatalogueChanged(Set<RecordType> types) {}
