package it.atlante.ingest.mapping;

import it.atlante.catalogue.RecordType;
import java.util.UUID;

/**
 * A record that a row refers to and that must be in the catalogue before the row can go in.
 *
 * @param value how the row names it
 */
public record Reference(RecordType type, UUID id, String field, String value) {}
