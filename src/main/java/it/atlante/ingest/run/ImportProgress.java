package it.atlante.ingest.run;

import it.atlante.ingest.issue.IssueCode;
import java.util.Map;
import java.util.UUID;

/** Is told how far a run is, after each transaction. Called by the thread of the run; must be quick. */
@FunctionalInterface
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress SILENT = step -> {};

    void report(Step step);

    /**
     * How far a run is.
     *
     * @param rows rows that are done
     * @param total rows of the file
     * @param rejectedByCode how many rows were refused for which reason
     */
    record Step(
            UUID runId,
            String sourceId,
            long rows,
            long total,
            long rejected,
            long doubts,
            Map<IssueCode, Long> rejectedByCode,
            double rowsPerSecond) {

        public Step {
            rejectedByCode = Map.copyOf(rejectedByCode);
        }

        /** 0 to 100. */
        public int percent() {
            return total == 0 ? 100 : (int) Math.min(100, rows * 100 / total);
        }

        /** At the rate so far. */
        public long remainingSeconds() {
            return rowsPerSecond <= 0 ? 0 : Math.round(Math.max(0, total - rows) / rowsPerSecond);
        }
    }
}
