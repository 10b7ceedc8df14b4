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
 * @param dry whether everything but the writing is done, to see what would happen
 */
public record ImportRequest(
        UUID runId, SourceDescription source, Path file, String fileName, String startedBy, boolean dry) {

    public ImportRequest {
        Texts.requireText("fileName", fileName);
        Texts.requireText("startedBy", startedBy);
    }

    /** A request for a file that goes by its own name. */
    public static ImportRequest of(SourceDescription source, Path file, String startedBy) {
        return named(source, file, String.valueOf(file.getFileName()), startedBy);
    }

    /** A request for a file that people know by another name. */
    public static ImportRequest named(SourceDescription source, Path file, String fileName, String startedBy) {
        return new ImportRequest(UUID.randomUUID(), source, file, fileName, startedBy, false);
    }

    /** The same as a trial. */
    public ImportRequest asDryRun() {
        return new ImportRequest(runId, source, file, fileName, startedBy, true);
    }
}
