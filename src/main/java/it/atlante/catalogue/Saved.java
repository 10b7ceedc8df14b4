package it.atlante.catalogue;

import java.util.UUID;

/**
 * What became of a draft.
 *
 * @param version the record's version after the call, from 1
 * @param byThisRun whether the import run that asks wrote the record before: a run that is resumed meets its own
 */
public record Saved(RecordType type, UUID id, Outcome outcome, long version, boolean byThisRun) {

    Saved(RecordType type, UUID id, Outcome outcome, long version) {
        this(type, id, outcome, version, false);
    }

    public enum Outcome {
        CREATED,
        UPDATED,
        /** The record says the same already; nothing was written. */
        UNCHANGED,
        /** A person edited the record since the source last changed, and now the source says something else: the edit was kept. */
        KEPT_EDIT
    }
}
