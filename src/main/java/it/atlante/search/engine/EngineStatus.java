package it.atlante.search.engine;

/**
 * How an engine does.
 *
 * @param engine its name, such as {@code lucene}
 * @param ready whether it answers searches
 * @param complete whether a generation was built from the whole catalogue; until then the index may lack resources
 * @param documents how many it holds
 * @param definitionDigest of the definition that its live generation was built with
 * @param detail a sentence for the administrator
 */
public record EngineStatus(
        String engine, boolean ready, boolean complete, long documents, String definitionDigest, String detail) {}
