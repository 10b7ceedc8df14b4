package it.atlante.search.engine;

/**
 * How an engine does.
 *
 * @param engine its name, such as {@code lucene}
 * @param ready whether it answers searches
 * @param documents how many it holds
 * @param definitionDigest of the definition that its live generation was built with
 * @param detail a sentence for the administrator
 */
public record EngineStatus(String engine, boolean ready, long documents, String definitionDigest, String detail) {}
