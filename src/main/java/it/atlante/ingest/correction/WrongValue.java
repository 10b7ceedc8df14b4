package it.atlante.ingest.correction;

/**
 * A value that the same problem was found with in many rows.
 *
 * @param count open rows that have it
 */
public record WrongValue(String field, String value, long count) {}
