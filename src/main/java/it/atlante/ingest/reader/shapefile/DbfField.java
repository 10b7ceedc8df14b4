package it.atlante.ingest.reader.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A column of a table.
 *
 * @param type its letter: C text, N and F numbers, D a day, L true or false, I a whole number of 4 bytes, O and B a number of 8
 * @param offset where it begins in a row
 */
record DbfField(String name, char type, int offset, int length) {

    private static final int NAME_BYTES = 11;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static DbfField of(byte[] header, int at, int offset, Charset encoding) {
        int end = at;
        while (end < at + NAME_BYTES && header[end] != 0) {
            end++;
        }
        String name = new String(header, at, end - at, encoding).strip();
        char type = (char) header[at + NAME_BYTES];
        int length = Byte.toUnsignedInt(header[at + 16]);
        if (type == 'C') {
            // Long texts put the higher byte where numbers have their decimals.
            length += Byte.toUnsignedInt(header[at + 17]) << 8;
        }
        return new DbfField(name, type, offset, length);
    }

    DbfField named(String other) {
        return new DbfField(other, type, offset, length);
    }

    /** Memos and what is like them lie in other files. */
    boolean isReadable() {
        return "CNFDL".indexOf(type) >= 0 || type == 'I' && length == 4 || (type == 'O' || type == 'B') && length == 8;
    }

    /** The value in a row; JSON null when there is none. */
    JsonNode value(byte[] row, Charset encoding) {
        return switch (type) {
            case 'I' -> NODES.numberNode(binary(row).getInt());
            case 'O', 'B' -> NODES.numberNode(binary(row).getDouble());
            case 'C' -> textOrNull(new String(row, offset, length, encoding));
            default -> written(new String(row, offset, length, StandardCharsets.ISO_8859_1));
        };
    }

    private JsonNode written(String text) {
        String stripped = text.replace('\0', ' ').strip();
        return switch (type) {
            case 'N', 'F' -> number(stripped);
            case 'D' ->
                stripped.matches("0*")
                        ? NODES.nullNode()
                        : textOrNull(DAY.matcher(stripped).replaceFirst("$1-$2-$3"));
            default -> truth(stripped);
        };
    }

    /** A number that does not fit its column is written as asterisks: it is lost. */
    private static JsonNode number(String text) {
        if (text.isEmpty() || text.startsWith("*")) {
            return NODES.nullNode();
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return NODES.numberNode(Long.parseLong(text));
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? NODES.numberNode(number) : NODES.stringNode(text);
        } catch (NumberFormatException e) {
            return NODES.stringNode(text);
        }
    }

    private static JsonNode truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> NODES.booleanNode(true);
            case "F", "f", "N", "n" -> NODES.booleanNode(false);
            case "", "?" -> NODES.nullNode();
            default -> NODES.stringNode(text);
        };
    }

    private static JsonNode textOrNull(String text) {
        String stripped = text.replace('\0', ' ').strip();
        return stripped.isEmpty() ? NODES.nullNode() : NODES.stringNode(stripped);
    }

    private ByteBuffer binary(byte[] row) {
        return ByteBuffer.wrap(row, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
