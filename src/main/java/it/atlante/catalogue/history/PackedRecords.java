package it.atlante.catalogue.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Many records in one value of the store: their number (4 bytes), their ids (16 bytes each), then, deflated, the length (4 bytes) and the
 * JSON of each snapshot. Records of one import look alike, so that together they take a tenth of their room.
 */
final class PackedRecords {

    private static final int ID_BYTES = 16;
    private static final int BUFFER_BYTES = 65_536;

    private PackedRecords() {}

    static byte[] ids(List<ChangeLog.Created> records) {
        ByteBuffer ids = ByteBuffer.allocate(ID_BYTES * records.size());
        records.forEach(it ->
                ids.putLong(it.id().getMostSignificantBits()).putLong(it.id().getLeastSignificantBits()));
        return ids.array();
    }

    static List<UUID> ids(byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        List<UUID> ids = new ArrayList<>(packed.length / ID_BYTES);
        while (in.remaining() >= ID_BYTES) {
            ids.add(new UUID(in.getLong(), in.getLong()));
        }
        return ids;
    }

    static byte[] pack(List<ChangeLog.Created> records) {
        int size = records.stream()
                .mapToInt(it -> Integer.BYTES + it.snapshot().length)
                .sum();
        ByteBuffer plain = ByteBuffer.allocate(size);
        records.forEach(it -> plain.putInt(it.snapshot().length).put(it.snapshot()));
        byte[] deflated = deflate(plain.array());
        return ByteBuffer.allocate(2 * Integer.BYTES + ID_BYTES * records.size() + deflated.length)
                .putInt(records.size())
                .putInt(size)
                .put(ids(records))
                .put(deflated)
                .array();
    }

    static List<ChangeLog.Created> unpack(byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        int count = in.getInt();
        int size = in.getInt();
        byte[] ids = new byte[ID_BYTES * count];
        in.get(ids);
        ByteBuffer plain = ByteBuffer.wrap(inflate(packed, in.position(), size));
        List<ChangeLog.Created> records = new ArrayList<>(count);
        for (UUID id : ids(ids)) {
            byte[] snapshot = new byte[plain.getInt()];
            plain.get(snapshot);
            records.add(new ChangeLog.Created(id, snapshot));
        }
        return records;
    }

    /** The ids of {@link #pack}ed records, without unpacking these. */
    static List<UUID> packedIds(byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        byte[] ids = new byte[ID_BYTES * in.getInt()];
        in.position(2 * Integer.BYTES);
        in.get(ids);
        return ids(ids);
    }

    static Optional<String> snapshot(byte[] packed, UUID id) {
        return unpack(packed).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> new String(it.snapshot(), StandardCharsets.UTF_8));
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(plain.length / 4);
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] packed, int from, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, from, packed.length - from);
            byte[] plain = new byte[size];
            int done = 0;
            while (done < size && !inflater.finished()) {
                int some = inflater.inflate(plain, done, size - done);
                if (some == 0) {
                    throw new IllegalStateException(
                            "a packed history row ends after " + done + " of " + size + " bytes");
                }
                done += some;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a packed history row cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
