package it.atlante.ingest.reader.shapefile;

import it.atlante.ingest.reader.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a {@code .shp}, one after the other. For one use by one thread. */
final class ShpRecords implements AutoCloseable {

    private static final int HEADER_BYTES = 100;
    private static final int FILE_CODE = 9994;
    private static final Set<Integer> KNOWN_TYPES = Set.of(0, 1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28);

    private final InputStream in;
    private final String name;
    private final long length;
    private long position;

    /** @throws UnreadableSource when it does not begin as a .shp does, or holds surfaces of bodies (MultiPatch) */
    ShpRecords(InputStream in, String name) {
        this.in = in;
        this.name = name;
        ByteBuffer header = ByteBuffer.wrap(read(HEADER_BYTES));
        int code = header.getInt(0);
        // Counted in words of 16 bits.
        this.length = 2L * header.getInt(24);
        int type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
        if (code != FILE_CODE) {
            throw new UnreadableSource(
                    name + ".shp is no shapefile: it begins with " + code + " instead of " + FILE_CODE);
        }
        if (!KNOWN_TYPES.contains(type)) {
            throw new UnreadableSource(
                    name + ".shp holds shapes of type " + type + "; points, lines and polygons can be read");
        }
    }

    /** The contents of the next record; null at the end. */
    byte @Nullable [] next() {
        if (position == length) {
            if (more()) {
                throw new UnreadableSource(name + ".shp says that it has " + length + " bytes and has more");
            }
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(read(8));
        long bytes = 2L * header.getInt(4);
        if (bytes < 4 || position + bytes > length) {
            throw new UnreadableSource(name + ".shp: the record at byte " + (position - 8) + " says that it has "
                    + bytes + " bytes, " + (length - position) + " are left");
        }
        return read((int) bytes);
    }

    /** Reads to the end and counts the records. */
    long skipAll() {
        long count = 0;
        while (next() != null) {
            count++;
        }
        return count;
    }

    private byte[] read(int count) {
        try {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new UnreadableSource(name + ".shp breaks off after " + (position + bytes.length) + " bytes");
            }
            position += count;
            return bytes;
        } catch (IOException e) {
            throw new UnreadableSource(name + ".shp cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean more() {
        try {
            return in.read() >= 0;
        } catch (IOException e) {
            throw new UnreadableSource(name + ".shp cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
