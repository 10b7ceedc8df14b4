package it.atlante.ingest.reader.shapefile;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a table's texts: as the {@code .cpg} says, else as the language byte says, else as the bytes look: UTF-8 when all of them
 * are valid UTF-8, else Windows-1252. For one use by one thread.
 */
final class DbfEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Language bytes that mean one code page. 0x57 means "whatever the system had", which says nothing. */
    private static final Map<Integer, String> LANGUAGES = Map.of(
            0x01, "IBM437",
            0x02, "IBM850",
            0x03, "windows-1252",
            0x58, "windows-1252",
            0x59, "windows-1252",
            0x64, "IBM852",
            0xC8, "windows-1250");

    private final @Nullable Charset said;
    private boolean anyBeyondAscii;
    private boolean utf8 = true;

    DbfEncoding(@Nullable String cpg, int language) {
        Charset named = cpg == null ? null : named(cpg.strip());
        this.said = named != null ? named : LANGUAGES.containsKey(language) ? find(LANGUAGES.get(language)) : null;
    }

    /** Takes a row into account. */
    void look(byte[] row, List<DbfField> columns) {
        if (said != null) {
            return;
        }
        for (DbfField column : columns) {
            if (column.type() == 'C' && beyondAscii(row, column)) {
                anyBeyondAscii = true;
                utf8 = utf8 && isUtf8(row, column);
            }
        }
    }

    Charset chosen() {
        return said != null ? said : utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** Says that the encoding was recognised, where that made a difference. */
    List<Problem> notes() {
        return said == null && anyBeyondAscii
                ? List.of(Problem.of(IssueCode.ENCODING_ASSUMED, "", chosen().name()))
                : List.of();
    }

    private static boolean beyondAscii(byte[] row, DbfField column) {
        for (int i = column.offset(); i < column.offset() + column.length(); i++) {
            if (row[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] row, DbfField column) {
        ByteBuffer bytes = ByteBuffer.wrap(row, column.offset(), column.length());
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var characters = CharBuffer.allocate(column.length());
            // Not told that it is the end: a character that the column cuts in two is no sign against UTF-8.
            var result = decoder.decode(bytes, characters, false);
            if (result.isError()) {
                result.throwException();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static @Nullable Charset named(String cpg) {
        String name = cpg.toLowerCase(Locale.ROOT).replace('_', '-').replace(" ", "");
        return switch (name) {
            case "" -> null;
            case "65001", "utf8" -> StandardCharsets.UTF_8;
            case "88591", "iso88591", "iso-88591" -> StandardCharsets.ISO_8859_1;
            default -> name.matches("(ansi|cp|oem)?\\d{3,4}") ? codePage(name.replaceAll("\\D", "")) : find(name);
        };
    }

    private static @Nullable Charset codePage(String number) {
        Charset windows = number.startsWith("12") ? find("windows-" + number) : null;
        return windows != null ? windows : find("IBM" + number);
    }

    private static @Nullable Charset find(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
