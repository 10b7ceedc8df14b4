package it.atlante.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip archives, opened with limits: a small file must not become an endless one. */
final class Archives {

    /** What a member may unpack to, in bytes: far beyond any table that was met, small enough to end. */
    static final long LARGEST_MEMBER = 4L << 30;

    /** How many times larger than packed a member may become; tables of repeated text reach about 100, deflate cannot pass 1,032. */
    static final long LARGEST_RATIO = 300;

    /** Below this size, in bytes, no ratio is too high. */
    static final long RATIO_MATTERS_FROM = 64L << 20;

    private Archives() {}

    static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        } catch (IOException e) {
            return false;
        }
    }

    /** The names of the files in an archive, without what systems add of their own. */
    static List<String> members(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return members(zip);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** A member by its name. The caller closes the stream. */
    static InputStream member(Path file, String name) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                zip.close();
                throw new UnreadableSource("the archive has no " + name);
            }
            return new Unpacking(zip, entry);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The bytes of a file; of its only member when it is an archive. The caller closes the stream. */
    static InputStream single(Path file) throws IOException {
        if (!isZip(file)) {
            try {
                return Files.newInputStream(file);
            } catch (NoSuchFileException e) {
                throw new UnreadableSource("there is no file " + file, e);
            }
        }
        List<String> members = members(file);
        if (members.size() != 1) {
            throw new UnreadableSource("the archive holds " + members.size() + " files and one is wanted: " + members);
        }
        return member(file, members.getFirst());
    }

    private static List<String> members(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store"))
                .toList();
    }

    private static UnreadableSource broken(IOException e) {
        String what = e instanceof ZipException ? "the archive is damaged: " : "the file cannot be read: ";
        return new UnreadableSource(what + e.getMessage(), e);
    }

    private static final class Unpacking extends FilterInputStream {

        private final ZipFile zip;
        private final long packed;
        private long unpacked;

        Unpacking(ZipFile zip, ZipEntry entry) throws IOException {
            super(zip.getInputStream(entry));
            this.zip = zip;
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > LARGEST_MEMBER || unpacked > RATIO_MATTERS_FROM && unpacked / packed > LARGEST_RATIO) {
                throw new UnreadableSource("the archive unpacks to more than it may: over " + (unpacked >> 20)
                        + " MB from " + packed + " bytes");
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
