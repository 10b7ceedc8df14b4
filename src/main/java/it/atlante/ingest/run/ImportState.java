package it.atlante.ingest.run;

/** How far a run is. */
public enum ImportState {
    /** Its file is kept; another run is under way. */
    WAITING,
    RUNNING,
    /** All rows were read; each is in the catalogue or among the rejects. */
    COMPLETED,
    /** The file could not be used, or not to its end; what was read before is in. */
    FAILED,
    /** Atlante was stopped in the middle; the run can be resumed. */
    INTERRUPTED,
    /** A person stopped it; what was read before is in, until it is rolled back. */
    CANCELLED,
    /** A person undid it. */
    ROLLED_BACK;

    /** Whether it will not go on by itself and was not undone. */
    public boolean canBeRolledBack() {
        return this == COMPLETED || this == FAILED || this == INTERRUPTED || this == CANCELLED;
    }
}
