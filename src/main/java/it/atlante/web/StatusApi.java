package it.atlante.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.search.Values;
import it.atlante.search.engine.EngineStatus;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import it.atlante.search.indexing.Indexer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "status")
class StatusApi {

    private final SearchEngine engine;
    private final Indexer indexer;
    private final ChangeFeed feed;
    private final Viewers viewers;
    private final Clock clock;

    StatusApi(SearchEngine engine, Indexer indexer, ChangeFeed feed, Viewers viewers, Clock clock) {
        this.engine = engine;
        this.indexer = indexer;
        this.feed = feed;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * How the service does.
     *
     * @param ready whether it answers searches
     * @param resources that the viewer may find
     * @param waiting changes that the index has not taken yet
     * @param inner what only staff see
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            String engine,
            boolean ready,
            long resources,
            long waiting,
            @Nullable Inner inner) {}

    /**
     * The inner state.
     *
     * @param failure why the index could not take the last change; absent when it could
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Inner(
            long documents,
            String definitionDigest,
            String detail,
            @Nullable String failure) {}

    @GetMapping(path = "/api/v1/status", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "status",
            summary = "Whether searches are answered, and how many changes wait for the index")
    Status status(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Values.refuseUnknown(parameters, Set.of());
        EngineStatus status = engine.status();
        Audience audience = viewers.current().audience();
        return new Status(
                status.engine(),
                status.ready(),
                status.ready() ? resources(audience) : 0,
                feed.size(),
                audience == Audience.STAFF ? inner(status) : null);
    }

    private Inner inner(EngineStatus status) {
        return new Inner(status.documents(), status.definitionDigest(), status.detail(), indexer.failure());
    }

    private long resources(Audience audience) {
        return engine.search(SearchQuery.everything(audience, LocalDateTime.now(clock))
                        .withPaging(new Paging(Sort.RELEVANCE, 0, null)))
                .total();
    }
}
