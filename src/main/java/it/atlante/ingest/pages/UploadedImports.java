package it.atlante.ingest.pages;

import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.run.IngestSettings;
import it.atlante.ingest.source.SourceDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Imports uploaded files one after the other, in the background. Thread-safe. */
@Component
class UploadedImports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedImports.class);

    private final Imports imports;
    private final Path folder;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("uploaded-imports").factory());

    UploadedImports(Imports imports, IngestSettings settings) {
        this.imports = imports;
        this.folder = settings.data().resolve("uploads");
    }

    /**
     * Keeps a copy of a file and puts its import into the queue.
     *
     * @return the id of the run
     */
    UUID add(SourceDescription source, InputStream content, String fileName, String userName) throws IOException {
        Files.createDirectories(folder);
        Path copy =
                Files.createTempFile(folder, source.id(), source.file().format().suffix());
        Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        ImportRequest request = new ImportRequest(UUID.randomUUID(), source, copy, fileName, userName);
        waiting.add(request.runId());
        oneByOne.execute(() -> run(request));
        return request.runId();
    }

    /** Whether the run is in the queue or under way. */
    boolean isWaiting(UUID runId) {
        return waiting.contains(runId);
    }

    private void run(ImportRequest request) {
        try {
            imports.run(request, ImportProgress.SILENT);
        } catch (RuntimeException e) {
            LOG.error("the import {} of {} failed", request.runId(), request.fileName(), e);
        } finally {
            waiting.remove(request.runId());
            try {
                Files.deleteIfExists(request.file());
            } catch (IOException e) {
                LOG.debug("{} was left behind", request.file(), e);
            }
        }
    }

    @Override
    public void destroy() {
        oneByOne.shutdownNow();
    }
}
