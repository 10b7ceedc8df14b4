package it.atlante.ingest.run;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The runs that wait or are under way in this process: how far they are, and who wants them to stop. Thread-safe. */
@Component
public class LiveRuns {

    private final Map<UUID, Live> runs = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** A run and what is wanted of it. */
    static final class Live {
        private volatile ImportProgress.@Nullable Step step;
        private volatile @Nullable String cancelledBy;

        void reached(ImportProgress.Step reached) {
            step = reached;
        }

        @Nullable
        String cancelledBy() {
            return cancelledBy;
        }
    }

    /** How far a run is; empty when it is not under way here, or has written nothing yet. */
    public Optional<ImportProgress.Step> step(UUID runId) {
        return Optional.ofNullable(runs.get(runId)).map(live -> live.step);
    }

    /** Whether the run waits or is under way in this process. */
    public boolean isLive(UUID runId) {
        return runs.containsKey(runId);
    }

    /**
     * Asks a run to stop after the transaction that it is writing; what was committed stays.
     *
     * @return false when it is not under way here
     */
    public boolean cancel(UUID runId, String userName) {
        Live live = runs.get(runId);
        if (live != null) {
            live.cancelledBy = userName;
        }
        return live != null;
    }

    /** Asks all runs of this process to stop; see {@link #cancel}. */
    public void cancelAll(String userName) {
        runs.values().forEach(live -> live.cancelledBy = userName);
    }

    Live begin(UUID runId) {
        return runs.computeIfAbsent(runId, any -> new Live());
    }

    void end(UUID runId) {
        runs.remove(runId);
    }

    /** Whether Atlante is being stopped. */
    boolean stopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }
}
