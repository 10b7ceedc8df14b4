package it.atlante.search;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.IndexedFields;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.lucene.LuceneSearchEngine;
import it.atlante.search.lucene.OutdatedIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the search engine. */
@Configuration(proxyBeanMethods = false)
class SearchEngineConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEngineConfiguration.class);

    @Bean
    SearchEngine searchEngine(
            @Value("${atlante.search.engine:lucene}") String engine,
            @Value("${atlante.data}") Path data,
            Holidays holidays,
            Clock clock) {
        return switch (engine) {
            case "lucene" -> lucene(data.resolve("index"), holidays, clock);
            default ->
                throw new IllegalArgumentException(
                        "atlante.search.engine: \"" + engine + "\" is not known; must be lucene");
        };
    }

    /** An index that was built with another definition holds nothing that the catalogue does not: it is built anew. */
    private static SearchEngine lucene(Path folder, Holidays holidays, Clock clock) {
        IndexDefinition definition = IndexDefinition.ofClassPath();
        IndexedFields fields = new IndexedFields(definition, holidays, () -> LocalDate.now(clock));
        try {
            return LuceneSearchEngine.open(folder, definition, fields, holidays);
        } catch (OutdatedIndex e) {
            LOG.warn("{}; it is built anew", e.getMessage());
            return LuceneSearchEngine.startOver(folder, definition, fields, holidays);
        }
    }
}
