package it.atlante.ingest.run;

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
     */
    record Step(String sourceId, long rows, long total, long rejected, long doubts, double rowsPerSecond) {

        /** 0 to 100. */
        public int percent() {
            return total == 0 ? 100 : (int) Math.min(100, rows * 100 / total);
        }
    }
}
