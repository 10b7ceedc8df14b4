package it.atlante.search.engine;

import it.atlante.catalogue.hours.Holidays;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An engine for each test, on a store of its own. */
public abstract class EngineFixture {

    protected static final Holidays HOLIDAYS = Holidays.italy("Milano");

    protected SearchEngine engine;

    /** Opens the engine on the test's own store, which is empty at the first call. Hours that look at dates start at 2026-11-21. */
    protected abstract SearchEngine open();

    @BeforeEach
    void openEngine() {
        engine = open();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    protected void put(ResourceDocument... documents) {
        put(Arrays.asList(documents));
    }

    protected void put(List<ResourceDocument> documents) {
        engine.apply(documents.stream()
                .map(document -> (IndexChange) new IndexChange.Put(document))
                .toList());
    }

    protected static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.document().id()).toList();
    }
}
