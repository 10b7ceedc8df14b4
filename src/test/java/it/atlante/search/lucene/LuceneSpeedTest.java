package it.atlante.search.lucene;

import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SpeedContract;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;

class LuceneSpeedTest extends SpeedContract {

    @TempDir
    private Path folder;

    @Override
    protected SearchEngine open() {
        return LuceneSearchEngine.open(
                folder, new LuceneSetup(IndexDefinition.ofClassPath(), HOLIDAYS, () -> LocalDate.of(2026, 11, 21)));
    }
}
