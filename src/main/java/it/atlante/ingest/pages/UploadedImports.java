package it.atlante.ingest.pages;

import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.run.KeptFiles;
import it.atlante.ingest.run.RollBacks;
import it.atlante.ingest.source.SourceDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Imports uploaded files one after the other, in the background. Thread-safe. */
@Component
class UploadedImports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedImports.class);

    private final Imports imports;
    private final KeptFiles files;
    private final RollBacks rollBacks;
    private final Set<UUID> undoing = ConcurrentHashMap.newKeySet();
    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("uploaded-imports").factory());

    UploadedImports(Imports imports, KeptFiles files, RollBacks rollBacks) {
        this.rollBacks = rollBacks;
        this.imports = imports;
        this.files = files;
    }

    /**
     * Keeps a file and puts its import into the queue; once this returns, the run survives a crash.
     *
     * @param dry whether to try it only
     * @return the id of the run
     */
    UUID add(SourceDescription source, MultipartFile file, String userName, boolean dry) throws IOException {
        UUID runId = UUID.randomUUID();
        String shown = shownName(Objects.requireNonNullElse(file.getOriginalFilename(), "file"));
        // The name that a browser sends is for people; what is read has one of ours.
        Path kept =
                files.folderOf(runId).resolve("file" + source.file().format().suffix());
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        carryOut(imports.accept(new ImportRequest(runId, source, kept, shown, userName, dry)));
        return runId;
    }

    /** The same for a file that is here already, under a name of ours; it is copied. */
    UUID add(SourceDescription source, Path file, String fileName, String userName) throws IOException {
        UUID runId = UUID.randomUUID();
        Path kept = files.folderOf(runId).resolve(String.valueOf(file.getFileName()));
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        carryOut(imports.accept(new ImportRequest(runId, source, kept, shownName(fileName), userName, false)));
        return runId;
    }

    /**
     * Puts an interrupted run into the queue.
     *
     * @throws IllegalStateException when it cannot be resumed
     */
    void resume(UUID runId) {
        carryOut(imports.resumable(runId));
    }

    /** Undoes a run, in the queue; see {@link RollBacks#rollBack}. */
    void rollBack(UUID runId, String userName) {
        if (undoing.add(runId)) {
            oneByOne.execute(() -> {
                try {
                    rollBacks.rollBack(runId, userName);
                } catch (RuntimeException e) {
                    LOG.error("the run {} was not rolled back; doing it again completes it", runId, e);
                } finally {
                    undoing.remove(runId);
                }
            });
        }
    }

    /** Whether the run waits to be undone, or is being undone. */
    boolean isBeingUndone(UUID runId) {
        return undoing.contains(runId);
    }

    private void carryOut(ImportRequest request) {
        oneByOne.execute(() -> {
            try {
                imports.carryOut(request, ImportProgress.SILENT);
            } catch (RuntimeException e) {
                LOG.error("the import {} of {} failed", request.runId(), request.fileName(), e);
            }
        });
    }

    /** The last part of what the browser sends, which may be a path. */
    private static String shownName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.isBlank() ? "file" : last;
        return shown.length() <= 200 ? shown : shown.substring(0, 200);
    }

    @Override
    public void destroy() {
        // No interrupt: it would close the files of the store. The run stops after its transaction.
        oneByOne.shutdown();
    }
}
