package it.atlante.ingest.reader;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text files in whatever encoding, in a zip archive or not. */
final class TextFile {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Enough rows to see what a table looks like. */
    private static final int SAMPLE_CHARACTERS = 65_536;

    /** Enough bytes to see whether every other one is zero. */
    private static final int SAMPLE_BYTES = 4_096;

    private static final char REPLACEMENT = '\uFFFD';

    private TextFile() {}

    /** The encoding: by the byte order mark, else as declared, else as it was found out. */
    static Charset charset(Path file, @Nullable Charset declared) {
        Charset marked = mark(head(file, 4));
        if (marked != null) {
            return marked;
        }
        return declared == null ? guess(file) : declared;
    }

    /** The encoding that a byte order mark says; null when there is none. */
    static @Nullable Charset mark(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(head, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (begins(head, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (begins(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    /** UTF-16 when every other byte is zero, UTF-8 when the whole file is valid UTF-8, else Windows-1252. */
    private static Charset guess(Path file) {
        byte[] head = head(file, SAMPLE_BYTES);
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        // Text in Latin letters has a zero in nearly every pair of bytes, always on the same side.
        int many = head.length / 5;
        if (zeros[0] > many && zeros[1] < zeros[0] / 10 + 1) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros[1] > many && zeros[0] < zeros[1] / 10 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(Path file) {
        try (Reader strict = new InputStreamReader(Archives.single(file), StandardCharsets.UTF_8.newDecoder())) {
            char[] buffer = new char[16_384];
            int read = 0;
            while (read >= 0) {
                read = strict.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The text after its byte order mark. A null character, which no store takes, comes as the mark of an unreadable one. */
    static Reader open(Path file, Charset charset) {
        try {
            InputStream in = new BufferedInputStream(Archives.single(file), 65_536);
            in.mark(8);
            if (mark(in.readNBytes(4)) == null) {
                in.reset();
            } else {
                in.reset();
                in.skipNBytes("\uFEFF".getBytes(charset).length);
            }
            return new WithoutNulls(new InputStreamReader(in, charset));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The beginning of the text, up to the end of a line unless there is none. */
    static String sample(Path file, Charset charset) {
        try (Reader text = open(file, charset)) {
            char[] buffer = new char[SAMPLE_CHARACTERS];
            int total = 0;
            int read = 0;
            while (total < buffer.length && read >= 0) {
                read = text.read(buffer, total, buffer.length - total);
                total += Math.max(0, read);
            }
            String sample = new String(buffer, 0, total);
            int end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
            return read < 0 || end < 0 ? sample : sample.substring(0, end);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static byte[] head(Path file, int bytes) {
        try (InputStream in = Archives.single(file)) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static UnreadableSource unreadable(IOException e) {
        return new UnreadableSource("the file cannot be read: " + e.getMessage(), e);
    }

    private static final class WithoutNulls extends FilterReader {

        WithoutNulls(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read == 0 ? REPLACEMENT : read;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                if (buffer[i] == 0) {
                    buffer[i] = REPLACEMENT;
                }
            }
            return read;
        }
    }
}
