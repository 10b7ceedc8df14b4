package it.atlante.ingest.reader;

import java.nio.file.Path;

/** Rows of HSDS data. */
record HsdsRows() implements SourceReader {
    @Override
    public SourceRows open(Path file) {
        throw new UnreadableSource("not yet");
    }
}
