package it.atlante.ingest;

/** Published once when the demonstration set has gone in, by the thread that loaded it. */
public record DemonstrationLoaded() {}
