package it.atlante.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/** The folder of the generations: which is the live one, and that only one engine works here. */
final class IndexFolder implements AutoCloseable {

    private static final String LIVE = "live";
    private static final String PREFIX = "generation-";

    private final Path folder;
    private final FSDirectory directory;
    private final Lock lock;

    /** @throws IndexInUse when another engine has the folder */
    IndexFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
            lock = lock(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the index folder " + folder + " cannot be used", e);
        }
    }

    private Lock lock(FSDirectory locked) throws IOException {
        try {
            return locked.obtainLock("write.lock");
        } catch (LockObtainFailedException e) {
            locked.close();
            throw new IndexInUse(folder, e);
        }
    }

    Path path() {
        return folder;
    }

    /** Number of the live generation, when there is one. */
    Optional<Long> live() {
        Path pointer = folder.resolve(LIVE);
        try {
            if (!Files.exists(pointer)) {
                return Optional.empty();
            }
            String name = Files.readString(pointer).strip();
            if (!name.startsWith(PREFIX) || !Files.isDirectory(folder.resolve(name))) {
                throw new IllegalStateException(pointer + " names \"" + name + "\", which is not there; delete "
                        + folder + " and rebuild the index");
            }
            return Optional.of(Long.parseLong(name.substring(PREFIX.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a generation the live one. The pointer is replaced in one step and is on disk when the call returns. */
    void publish(long number) {
        Path next = folder.resolve(LIVE + ".next");
        try {
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(PREFIX + number + "\n"));
                channel.force(true);
            }
            IOUtils.fsync(generation(number), true);
            Files.move(next, folder.resolve(LIVE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            IOUtils.fsync(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException("generation " + number + " cannot be published in " + folder, e);
        }
    }

    Path generation(long number) {
        return folder.resolve(PREFIX + number);
    }

    /** A number that no generation has had. */
    long nextNumber() {
        return numbers().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    }

    /** Deletes every generation but one. */
    void deleteAllBut(long kept) {
        numbers().stream().filter(number -> number != kept).forEach(this::delete);
    }

    void delete(long number) {
        try (Stream<Path> files = Files.walk(generation(number))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("generation " + number + " cannot be deleted in " + folder, e);
        }
    }

    private List<Long> numbers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "\\d{1,18}"))
                    .map(name -> Long.valueOf(name.substring(PREFIX.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
