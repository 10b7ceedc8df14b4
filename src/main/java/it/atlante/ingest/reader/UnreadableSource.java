package it.atlante.ingest.reader;

import org.jspecify.annotations.Nullable;

/** A file that is refused as a whole; the message says why and, where there is one, on which line. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableSource(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    public UnreadableSource(String reason) {
        this(reason, null);
    }
}
