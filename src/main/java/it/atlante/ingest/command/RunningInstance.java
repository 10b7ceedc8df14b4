package it.atlante.ingest.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to reach the Atlante that has the data folder open: {@code running.json} in that folder, readable by its owner alone.
 *
 * @param token who knows it may give orders
 */
record RunningInstance(int port, String token, String contextPath) {

    private static final String NAME = "running.json";

    /** The instance that says it runs; it may have been killed since. */
    static Optional<RunningInstance> find(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(file.toFile(), RunningInstance.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Writes the file; whole and with its permissions from the first moment. */
    void write(Path data) throws IOException {
        Files.createDirectories(data);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(data, "running", ".tmp", ownerOnly);
        Files.writeString(fresh, JsonMapper.shared().writeValueAsString(this));
        Files.move(fresh, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the file when it is still this instance's. */
    void delete(Path data) throws IOException {
        if (find(data).filter(this::equals).isPresent()) {
            Files.deleteIfExists(data.resolve(NAME));
        }
    }

    @Override
    public String toString() {
        return "Atlante at port " + port;
    }
}
