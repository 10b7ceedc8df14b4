package it.atlante.ingest.run;

/** How far a run is. */
public enum ImportState {
    RUNNING,
    /** All rows were read; each is in the catalogue or among the rejects. */
    COMPLETED,
    /** The file could not be used, or not to its end; what was read before is in. */
    FAILED,
    /** Atlante was stopped in the middle; importing the file again completes it. */
    INTERRUPTED
}
