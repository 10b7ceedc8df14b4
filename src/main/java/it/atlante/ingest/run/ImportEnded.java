package it.atlante.ingest.run;

import java.util.UUID;

/** Published when a run has ended, completed or not, after its last transaction. */
public record ImportEnded(UUID runId, String sourceId) {}
