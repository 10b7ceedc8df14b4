package it.atlante.catalogue;

import java.util.UUID;

/** Somebody changed the record after the editor read it: the edit was not written. */
public class StaleRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRecord(UUID id, long readVersion, long version) {
        super("record " + id + " was read at version " + readVersion + " and is at version " + version + " now");
    }
}
