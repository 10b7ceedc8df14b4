package it.atlante.search.engine;

import it.atlante.catalogue.Audience;
import java.util.List;
import java.util.Optional;

/** The port to a search engine. Implementations are safe for use by several threads. */
public interface SearchEngine extends AutoCloseable {

    /**
     * Applies changes in order. When the call returns they are durable and every later search sees them. A change whose version is lower than
     * the document's is passed over.
     */
    void apply(List<IndexChange> changes);

    /** Starts a new generation beside the live one, which goes on answering. One generation at a time. */
    Generation newGeneration();

    /**
     * @throws it.atlante.catalogue.InvalidField when the cursor is not one of this question
     */
    SearchResult search(SearchQuery query);

    /** Counts the results with a point in the query's box, in tiles of the zoom level; order is by x, then y. */
    List<Cell> cells(SearchQuery query, int zoom);

    /** Resources whose name has a word that begins with each word typed, best first; at most {@code limit}. */
    List<Suggestion> suggest(String typed, Audience audience, int limit);

    /** The document, when the index holds it and the audience may see it. */
    Optional<ResourceDocument> find(String id, Audience audience);

    EngineStatus status();

    @Override
    void close();

    /** A new generation of the index. Close it in any case; unless published before, it is thrown away. */
    interface Generation extends AutoCloseable {

        void add(List<ResourceDocument> documents);

        /** Makes it the live one at once, durably. */
        void publish();

        @Override
        void close();
    }
}
