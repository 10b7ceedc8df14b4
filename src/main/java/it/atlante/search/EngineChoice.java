package it.atlante.search;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.lucene.LuceneSearchEngine;
import it.atlante.search.lucene.LuceneSetup;
import it.atlante.search.lucene.OutdatedIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

    /** An index that was built with another definition holds nothing that the catalogue does not: the indexer builds it anew. */
    private static SearchEngine lucene(Path folder, Holidays holidays, Clock clock) {
        LuceneSetup setup = new LuceneSetup(IndexDefinition.ofClassPath(), holidays, () -> LocalDate.now(clock));
        try {
            return LuceneSearchEngine.open(folder, setup);
        } catch (OutdatedIndex e) {
            LOG.warn("{}; building it anew", e.getMessage());
            return LuceneSearchEngine.startOver(folder, setup);
        }
    }
}
