package it.atlante.ingest.run;

import it.atlante.catalogue.Texts;
import it.atlante.ingest.source.SourceDescription;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What is to be imported.
 *
 * @param fileName the file's name as people know it
 * @param startedBy a user name, or the part of Atlante that asks
 */
public record ImportRequest(UUID runId, SourceDescription source, Path file, String fileName, String startedBy) {

    public ImportRequest {
        Texts.requireText("fileName", fileName);
        Texts.requireText("startedBy", startedBy);
    }

    /** A request for a file that goes by its own name. */
    public static ImportRequest of(SourceDescription source, Path file, String startedBy) {
        return new ImportRequest(UUID.randomUUID(), source, file, String.valueOf(file.getFileName()), startedBy);
    }
}
