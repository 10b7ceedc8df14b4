package it.atlante.catalogue;

import java.util.UUID;

/**
 * What became of a draft.
 *
 * @param version the record's version after the call, from 1
 */
public record Saved(RecordType type, UUID id, Outcome outcome, long version) {

    public enum Outcome {
        CREATED,
        UPDATED,
        /** The record says the same already; nothing was written. */
        UNCHANGED,
        /** A person edited the record since the source last changed, and now the source says something else: the edit was kept. */
        KEPT_EDIT
    }
}
