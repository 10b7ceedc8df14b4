package it.atlante.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Files that belong together: those of a folder, or the entries of a zip. Nothing is unpacked to disk. An entry that swells like no honest
 * data does is refused while it is read, whatever size the zip states for it. For one thread.
 */
public final class Bundle implements AutoCloseable {

    private static final int MOST_FILES = 10_000;

    /** A part of a shapefile cannot be larger than 2 GiB, nor does any KML that people exchange come near. */
    private static final long LARGEST_ENTRY_BYTES = 1L << 31;

    /** Text and tables shrink to a tenth, tables with many blanks to a fiftieth. */
    private static final long LARGEST_RATIO = 200;

    /** Below this size the ratio does not matter. */
    private static final long HARMLESS_BYTES = 64L << 20;

    private final @Nullable Path folder;
    private final @Nullable ZipFile zip;
    private final List<String> names;

    private Bundle(@Nullable Path folder, @Nullable ZipFile zip, List<String> names) {
        this.folder = folder;
        this.zip = zip;
        this.names = names;
        if (names.size() > MOST_FILES) {
            throw new UnreadableSource(
                    "the file holds " + names.size() + " files, at most " + MOST_FILES + " are read");
        }
    }

    /** Whether a file begins as a zip does. */
    public static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The files directly in a folder. */
    public static Bundle ofFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new Bundle(
                    folder,
                    null,
                    files.filter(Files::isRegularFile)
                            .map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** The entries of a zip, in its order, without what archivers of macOS add. */
    public static Bundle ofZip(Path file) {
        try {
            // Names that are not marked as UTF-8 have some old encoding: this one at least refuses none.
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            return new Bundle(
                    null,
                    zip,
                    zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .filter(name -> !name.startsWith("__MACOSX/"))
                            .toList());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    public List<String> names() {
        return names;
    }

    /**
     * Opens one of {@link #names}; the caller closes it.
     *
     * @throws UnreadableSource when it cannot be read
     */
    public InputStream open(String name) {
        try {
            if (zip == null) {
                return Files.newInputStream(Objects.requireNonNull(folder).resolve(name));
            }
            ZipEntry entry = zip.getEntry(name);
            return new Limited(zip.getInputStream(entry), name, entry.getCompressedSize());
        } catch (IOException e) {
            throw new UnreadableSource(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableSource unreadable(Path file, IOException e) {
        return Files.exists(file)
                ? new UnreadableSource("the file cannot be read: " + e.getMessage(), e)
                : new UnreadableSource("there is no file " + file, e);
    }

    /** Counts what comes out of an entry. */
    private static final class Limited extends FilterInputStream {

        private final String name;
        private final long largest;
        private long count;

        Limited(InputStream in, String name, long compressedBytes) {
            super(in);
            this.name = name;
            this.largest = Math.min(
                    LARGEST_ENTRY_BYTES, Math.max(HARMLESS_BYTES, LARGEST_RATIO * Math.max(0, compressedBytes)));
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        private void count(long more) {
            count += more;
            if (count > largest) {
                throw new UnreadableSource(
                        name + " swells to more than " + largest + " bytes when unpacked: it is refused as a zip bomb");
            }
        }
    }
}
