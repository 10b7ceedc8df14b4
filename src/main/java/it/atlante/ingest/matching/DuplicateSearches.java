package it.atlante.ingest.matching;

import it.atlante.catalogue.OpenQuestions;
import it.atlante.catalogue.merging.Unmerged;
import it.atlante.ingest.run.ImportEnded;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Searches for duplicates in the background, one search after the other: after each import, and when somebody asks. Thread-safe. */
@Component
public class DuplicateSearches implements OpenQuestions, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateSearches.class);

    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final DuplicateSearch search;
    private final PossibleDuplicates duplicates;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean stopping;
    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("duplicates").factory());

    DuplicateSearches(DuplicateSearch search, PossibleDuplicates duplicates) {
        this.search = search;
        this.duplicates = duplicates;
    }

    @EventListener
    void afterImport(ImportEnded ended) {
        start(ended.runId());
    }

    /** Within the transaction that undoes a merge: the two are a question again. */
    @EventListener
    void afterUndoing(Unmerged undone) {
        duplicates.reopen(undone.merge().survivorId(), undone.merge().mergedId());
    }

    /** @param runId the run whose records are compared; null for all records */
    public void start(@Nullable UUID runId) {
        waiting.incrementAndGet();
        try {
            oneByOne.execute(() -> run(runId));
        } catch (RejectedExecutionException tooLate) {
            waiting.decrementAndGet();
        }
    }

    /** Whether a search is under way or waits. */
    public boolean isSearching() {
        return waiting.get() > 0;
    }

    private void run(@Nullable UUID runId) {
        try {
            search.search(runId, () -> !stopping);
        } catch (CancellationException stopped) {
            LOG.warn("the records of run {} were not all compared: search for duplicates again", runId);
        } catch (RuntimeException e) {
            LOG.error("the search for duplicates after run {} failed", runId, e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public String path() {
        return "/amministrazione/doppioni";
    }

    @Override
    public String textKey() {
        return "admin.duplicates";
    }

    @Override
    public long count() {
        return duplicates.countOpen(new PossibleDuplicates.Filter(null, null, 0));
    }

    @Override
    public void destroy() throws InterruptedException {
        // No interrupt: it would close the file of the store under a thread that reads it.
        stopping = true;
        oneByOne.shutdown();
        if (!oneByOne.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("a search for duplicates does not stop");
        }
    }
}
