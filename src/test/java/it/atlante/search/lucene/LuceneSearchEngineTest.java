package it.atlante.search.lucene;

import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.IndexedFields;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchEngineContract;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine. */
class LuceneSearchEngineTest extends SearchEngineContract {

    private static final IndexDefinition DEFINITION = IndexDefinition.ofClassPath();

    @TempDir
    private Path folder;

    @Override
    protected SearchEngine open() {
        return LuceneSearchEngine.open(
                folder,
                DEFINITION,
                new IndexedFields(DEFINITION, HOLIDAYS, () -> LocalDate.of(2026, 11, 21)),
                HOLIDAYS);
    }
}
