package it.atlante;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where tests find the real files of Milan, which are not part of the project: the system property or environment variable {@code
 * ATLANTE_SHARED_DATA}, else a {@code shared/data} folder beside the checkout or one level above. A test that asks for a file is skipped
 * where there is no such folder.
 */
public final class MilanData {

    private static final String SETTING = "ATLANTE_SHARED_DATA";

    private MilanData() {}

    /** The folder; it may not exist, {@link #file} checks. */
    public static Path folder() {
        String named = Objects.requireNonNullElse(
                System.getProperty(SETTING), Objects.requireNonNullElse(System.getenv(SETTING), ""));
        if (!named.isBlank()) {
            return Path.of(named);
        }
        return Stream.of(Path.of("../shared/data"), Path.of("../../shared/data"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared/data"));
    }

    /**
     * A file of the folder, as {@code file("points/x.csv")}. Skips the calling test where the folder is absent; a missing file in a present
     * folder is an error, not a reason to skip.
     */
    public static Path file(String relative) {
        Path folder = folder();
        assumeTrue(Files.isDirectory(folder), () -> "no folder of real data at " + folder);
        Path file = folder.resolve(relative);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("no file " + relative + " in the folder of real data");
        }
        return file;
    }

    /** The files below a folder of the real data whose names end as given, sorted by path. */
    public static List<Path> files(String relativeFolder, String ending) {
        try (Stream<Path> files = Files.walk(file(relativeFolder))) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
