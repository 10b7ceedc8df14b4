package it.atlante.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.ingest.DemonstrationLoading;
import it.atlante.search.Values;
import it.atlante.search.engine.EngineStatus;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import it.atlante.search.indexing.Indexer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
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
    private final DemonstrationLoading loading;
    private final Clock clock;

    StatusApi(
            SearchEngine engine,
            Indexer indexer,
            ChangeFeed feed,
            Viewers viewers,
            DemonstrationLoading loading,
            Clock clock) {
        this.loading = loading;
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
     * @param complete whether the index was built from the whole catalogue; until then it may lack resources
     * @param waiting changes that the index has not taken yet
     * @param loading of the demonstration set at the first start
     * @param inner what only staff see
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            String engine,
            boolean ready,
            boolean complete,
            long resources,
            long waiting,
            Loading loading,
            @Nullable Inner inner) {}

    /**
     * How far loading is.
     *
     * @param phase {@code idle}, {@code loading}, {@code loaded} or {@code failed}
     * @param percent 0 to 100
     */
    record Loading(
            @Schema(allowableValues = {"idle", "loading", "loaded", "failed"})
            String phase,

            int percent) {}

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
                status.complete(),
                status.ready() ? resources(audience) : 0,
                feed.size(),
                loading(),
                audience == Audience.STAFF ? inner(status) : null);
    }

    private Loading loading() {
        DemonstrationLoading.State state = loading.state();
        return new Loading(state.phase().name().toLowerCase(Locale.ROOT), state.percent());
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
