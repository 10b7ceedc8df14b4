package it.atlante.ingest.correction;

import it.atlante.ingest.run.ImportReport;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Submits corrections one after the other. A page waits for its own a moment, and not for the large import before it. Thread-safe. */
@Component
class CorrectionQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionQueue.class);

    /** A row is imported in some hundredths of a second; who waits longer waits for another run. */
    private static final int WAIT_SECONDS = 10;

    private final Corrections corrections;
    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("corrections").factory());

    CorrectionQueue(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Submits rows; gives the report when it is there soon, else empty: the correction goes on. */
    Optional<ImportReport> submit(UUID runId, Map<Long, JsonNode> rows, String by) {
        Future<ImportReport> report = oneByOne.submit(() -> corrections.submit(runId, rows, by));
        try {
            return Optional.of(report.get(WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.error("the correction of {} rows of run {} failed", rows.size(), runId, e);
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        oneByOne.shutdownNow();
    }
}
