package it.atlante.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** A copy of each run's file in {@code imports/<run id>} of the data folder, so that a run that was cut short can be resumed. */
@Component
public class KeptFiles {

    private final Path folder;

    KeptFiles(IngestSettings settings) {
        this.folder = settings.data().resolve("imports");
    }

    /**
     * Copies a file; a folder with all that is in it, a shapefile with the files that belong to it.
     *
     * @throws UncheckedIOException when there is no room, or the file cannot be read
     */
    Path keep(UUID runId, Path file) {
        Path target = of(runId);
        if (file.startsWith(target)) {
            return file;
        }
        try {
            Files.createDirectories(target);
            Path copy = target.resolve(String.valueOf(file.getFileName()));
            if (Files.isDirectory(file)) {
                FileSystemUtils.copyRecursively(file, copy);
                return copy;
            }
            for (Path part : parts(file)) {
                Files.copy(part, target.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a run, made when it is missing: who receives a file writes it there at once. */
    public Path folderOf(UUID runId) {
        try {
            return Files.createDirectories(of(runId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a run, if it is still kept. */
    Optional<Path> find(UUID runId) {
        if (!Files.isDirectory(of(runId))) {
            return Optional.empty();
        }
        try (Stream<Path> kept = Files.list(of(runId))) {
            // Of a shapefile's parts the one that is opened.
            List<Path> files = kept.sorted().toList();
            return files.stream().filter(KeptFiles::isShapefile).findFirst().or(() -> files.stream()
                    .findFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(UUID runId) {
        try {
            FileSystemUtils.deleteRecursively(of(runId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(UUID runId) {
        return folder.resolve(runId.toString()).toAbsolutePath().normalize();
    }

    private static List<Path> parts(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (!isShapefile(file) || parent == null) {
            return List.of(file);
        }
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try (Stream<Path> siblings = Files.list(parent)) {
            return siblings.filter(Files::isRegularFile)
                    .filter(it -> String.valueOf(it.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .startsWith(stem))
                    .toList();
        }
    }

    private static boolean isShapefile(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".shp");
    }
}
