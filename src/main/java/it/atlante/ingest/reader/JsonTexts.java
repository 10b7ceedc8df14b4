package it.atlante.ingest.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A file of many JSON texts: one on each line (newline-delimited JSON), or each after a record separator (RFC 7464, for GeoJSON RFC 8142).
 * A text that cannot be read does not stop the next. For one use by one thread.
 */
final class JsonTexts implements Rows.Opened<JsonTexts.Text> {

    private static final int RECORD_SEPARATOR = 0x1E;

    /** No feature is larger; a file that is none of ours must not fill the memory. */
    private static final int LONGEST_TEXT_BYTES = 256 << 20;

    private final InputStream in;
    private final int separator;
    private long line = 1;

    /** How a file holds JSON. */
    enum Kind {
        /** One text, however many lines it has. */
        ONE,
        LINES,
        SEPARATED
    }

    /**
     * One text.
     *
     * @param line where it begins, from 1
     * @param node null when it is no JSON, then {@code fault} says why
     */
    record Text(long line, @Nullable JsonNode node, String fault, String written) {}

    JsonTexts(Path file, Kind kind) {
        this.separator = kind == Kind.LINES ? '\n' : RECORD_SEPARATOR;
        try {
            this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            skipByteOrderMark(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the beginning, and for a feature or geometry at whether something follows it. A file that is missing or no JSON is ONE. */
    static Kind kindOf(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            skipByteOrderMark(in);
            in.mark(1);
            if (in.read() == RECORD_SEPARATOR) {
                return Kind.SEPARATED;
            }
            in.reset();
            return followed(in) ? Kind.LINES : Kind.ONE;
        } catch (IOException | JacksonException e) {
            return Kind.ONE; // whoever reads it next says what is wrong
        }
    }

    private static boolean followed(InputStream in) {
        try (JsonParser parser = JsonElements.MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean type = parser.currentName().equals("type");
                parser.nextToken();
                if (type && parser.getString().equals("FeatureCollection")) {
                    return false;
                }
                parser.skipChildren();
            }
            int lineOfFirst = parser.currentTokenLocation().getLineNr();
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.currentTokenLocation().getLineNr() > lineOfFirst;
        }
    }

    @Override
    public @Nullable Text next() {
        try {
            while (true) {
                long begin = line;
                byte[] bytes = upToSeparator();
                if (bytes == null) {
                    return null;
                }
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (!text.isBlank()) {
                    return parsed(begin, text.strip());
                }
            }
        } catch (IOException e) {
            throw new UnreadableSource("the file cannot be read after line " + line + ": " + e.getMessage(), e);
        }
    }

    private static Text parsed(long line, String text) {
        try {
            return new Text(line, JsonElements.MAPPER.readTree(text), "", text);
        } catch (JacksonException e) {
            return new Text(line, null, e.getOriginalMessage(), text);
        }
    }

    private byte @Nullable [] upToSeparator() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != separator) {
            line += read == '\n' ? 1 : 0;
            bytes.write(read);
            if (bytes.size() > LONGEST_TEXT_BYTES) {
                throw new UnreadableSource("the text that begins before line " + line + " is longer than "
                        + LONGEST_TEXT_BYTES + " bytes");
            }
            read = in.read();
        }
        line += read == '\n' ? 1 : 0;
        return bytes.toByteArray();
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
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
