package it.atlante.search.engine;

/** A resource whose name begins with what was typed. */
public record Suggestion(String documentId, String recordId, Family family, String name) {}
