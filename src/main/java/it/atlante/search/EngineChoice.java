package it.atlante.search;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.IndexedFields;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.indexing.Indexer;
import it.atlante.search.lucene.LuceneSearchEngine;
import it.atlante.search.lucene.OutdatedIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the search engine by the setting {@code atlante.search.engine}. */
@Configuration(proxyBeanMethods = false)
class EngineChoice {

    private static final Logger LOG = LoggerFactory.getLogger(EngineChoice.class);

    @Bean
    SearchEngine searchEngine(
            @Value("${atlante.search.engine:lucene}") String engine,
            @Value("${atlante.data}") Path data,
            Holidays holidays,
            Clock clock) {
        return switch (engine) {
            case "lucene" -> lucene(data.resolve("index"), holidays, clock);
            case "elasticsearch" ->
                throw new IllegalStateException(
                        "atlante.search.engine: elasticsearch is not in this version of Atlante yet; use lucene");
            default -> throw new IllegalStateException("atlante.search.engine: \"" + engine + "\" must be lucene");
        };
    }

    /** An index that was never built from the whole catalogue, or was built with another definition, is built now. */
    @Bean
    ApplicationRunner firstBuild(SearchEngine engine, Indexer indexer) {
        return arguments -> {
            if (engine instanceof LuceneSearchEngine lucene && lucene.needsRebuild()) {
                indexer.rebuild();
            }
        };
    }

    private static SearchEngine lucene(Path folder, Holidays holidays, Clock clock) {
        IndexDefinition definition = IndexDefinition.ofClassPath();
        IndexedFields fields = new IndexedFields(definition, holidays, () -> LocalDate.now(clock));
        try {
            return LuceneSearchEngine.open(folder, definition, fields, holidays);
        } catch (OutdatedIndex e) {
            LOG.warn("{}; building it anew", e.getMessage());
            return LuceneSearchEngine.startOver(folder, definition, fields, holidays);
        }
    }
}
