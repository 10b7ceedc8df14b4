package it.atlante.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sources by id, kept for a moment: every result names its source, and a page of results must not ask the store for each. */
@Component
class SourceCache {

    /** Sources change with an import; a title may be late by this much. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final LoadingCache<String, Optional<Source>> known;

    SourceCache(Sources sources) {
        this.known =
                Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build(sources::findById);
    }

    Optional<Source> find(String id) {
        return known.get(id);
    }
}
