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

    /** Whether the record was created or changed. */
    boolean written() {
        return outcome == Outcome.CREATED || outcome == Outcome.UPDATED || outcome == Outcome.KEPT_EDIT;
    }

    public enum Outcome {
        CREATED,
        UPDATED,
        /** The record says the same already; nothing was written. */
        UNCHANGED,
        /** The source says something else than a person in some field: the person's value was kept there, and is asked about. */
        KEPT_EDIT
    }
}
