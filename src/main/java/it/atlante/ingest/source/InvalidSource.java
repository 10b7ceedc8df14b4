package it.atlante.ingest.source;

/** A source description that cannot be used; the message names file, source and key. */
public final class InvalidSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSource(String where, String reason) {
        super(where + ": " + reason);
    }
}
