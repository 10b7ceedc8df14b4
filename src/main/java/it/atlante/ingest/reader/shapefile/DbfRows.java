package it.atlante.ingest.reader.shapefile;

import it.atlante.ingest.reader.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a {@code .dbf}, one after the other. For one use by one thread. */
final class DbfRows implements AutoCloseable {

    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final byte END_OF_FIELDS = 0x0D;
    private static final byte END_OF_FILE = 0x1A;
    private static final byte DELETED = '*';

    private final InputStream in;
    private final String name;
    private final long rowCount;
    private final int rowBytes;
    private final int language;
    private final List<DbfField> fields = new ArrayList<>();
    private final Charset encoding;
    private long read;

    /** @throws UnreadableSource when it does not begin as a table does */
    DbfRows(InputStream in, String name, Charset encoding) {
        this.in = in;
        this.name = name;
        this.encoding = encoding;
        ByteBuffer header = ByteBuffer.wrap(bytes(HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        this.rowCount = Integer.toUnsignedLong(header.getInt(4));
        int headerBytes = Short.toUnsignedInt(header.getShort(8));
        this.rowBytes = Short.toUnsignedInt(header.getShort(10));
        this.language = Byte.toUnsignedInt(header.get(29));
        if (headerBytes <= HEADER_BYTES || rowBytes < 1) {
            throw new UnreadableSource(
                    name + ".dbf is no table: its header has " + headerBytes + " bytes, its rows " + rowBytes);
        }
        readFields(bytes(headerBytes - HEADER_BYTES));
    }

    private void readFields(byte[] header) {
        Set<String> names = new HashSet<>();
        int offset = 1; // after the mark of deleted rows
        for (int at = 0; at + FIELD_BYTES <= header.length && header[at] != END_OF_FIELDS; at += FIELD_BYTES) {
            DbfField field = DbfField.of(header, at, offset, encoding);
            if (field.name().isEmpty() || !names.add(field.name())) {
                field = field.named(field.name() + "_" + (fields.size() + 1));
                names.add(field.name());
            }
            offset += field.length();
            fields.add(field);
        }
        if (fields.isEmpty() || offset > rowBytes) {
            throw new UnreadableSource(
                    name + ".dbf is no table: its columns take " + offset + " bytes of rows of " + rowBytes);
        }
    }

    List<DbfField> columns() {
        return fields;
    }

    /** The byte that says in which code page the table was written. */
    int language() {
        return language;
    }

    /** The bytes of the next row, its mark first; null at the end. */
    byte @Nullable [] next() {
        if (read == rowCount) {
            return null;
        }
        read++;
        return bytes(rowBytes);
    }

    static boolean isDeleted(byte[] row) {
        return row[0] == DELETED;
    }

    ObjectNode fields(byte[] row) {
        ObjectNode values = JsonMapper.shared().createObjectNode();
        for (DbfField field : fields) {
            if (field.isReadable()) {
                values.set(field.name(), field.value(row, encoding));
            }
        }
        return values;
    }

    private byte[] bytes(int count) {
        try {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count || bytes[0] == END_OF_FILE && read > 0) {
                throw new UnreadableSource(name + ".dbf breaks off"
                        + (read == 0 ? " in its header" : " at row " + read + " of " + rowCount));
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableSource(name + ".dbf cannot be read: " + e.getMessage(), e);
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
