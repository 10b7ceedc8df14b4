package it.atlante.web;

import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.ingest.DemonstrationLoading;
import it.atlante.ingest.DemonstrationLoading.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page how far the first load of the demonstration set is, until all of it can be found. */
@RestController
class FirstLoad {

    private final DemonstrationLoading loading;
    private final ChangeFeed feed;

    FirstLoad(DemonstrationLoading loading, ChangeFeed feed) {
        this.loading = loading;
        this.feed = feed;
    }

    /** @param percent 0 to 100; null when nothing is being loaded */
    record Progress(@Nullable Integer percent) {}

    @GetMapping("/caricamento")
    ResponseEntity<Progress> progress() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Progress(percent()));
    }

    /** How far it is; 99 while what was loaded waits for the index. Null when nothing is being loaded. */
    @Nullable
    Integer percent() {
        DemonstrationLoading.State state = loading.state();
        if (state.phase() == Phase.LOADING) {
            return Math.min(99, state.percent());
        }
        return state.phase() == Phase.LOADED && feed.size() > 0 ? 99 : null;
    }
}
