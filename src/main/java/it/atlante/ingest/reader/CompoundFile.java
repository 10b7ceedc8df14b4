package it.atlante.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files of Excel 2003 and before, and workbooks behind a password: compound files ([MS-CFB]), recognised so that they can be refused in words. */
final class CompoundFile {

    private static final byte[] MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** Where names of streams and the first records of a workbook are looked for, in bytes; larger files are only said to be old. */
    private static final int LOOKED_AT = 8 << 20;

    /** First record of a BIFF8 workbook ([MS-XLS] 2.4.21): type 0x0809 and length 16. */
    private static final byte[] BEGIN_OF_WORKBOOK = {0x09, 0x08, 0x10, 0x00};

    /** Record that follows it in a file behind a password ([MS-XLS] 2.4.117 FilePass). */
    private static final byte[] FILE_PASS = {0x2F, 0x00};

    private CompoundFile() {}

    /** What a compound file is. */
    enum Kind {
        NONE,
        XLS,
        XLS_WITH_PASSWORD,
        XLSX_WITH_PASSWORD,
        OTHER
    }

    static Kind kind(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(head, MAGIC)) {
                return Kind.NONE;
            }
            head = in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            return Kind.NONE;
        }
        if (indexOf(head, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0) >= 0) {
            return Kind.XLSX_WITH_PASSWORD;
        }
        boolean workbook = indexOf(head, "Workbook".getBytes(StandardCharsets.UTF_16LE), 0) >= 0
                || indexOf(head, "Book".getBytes(StandardCharsets.UTF_16LE), 0) >= 0;
        if (!workbook) {
            return Kind.OTHER;
        }
        return hasPassword(head) ? Kind.XLS_WITH_PASSWORD : Kind.XLS;
    }

    /** @throws UnreadableSource saying what the file is and what to do, when it is such a file */
    static void refuse(Path file) {
        switch (kind(file)) {
            case NONE -> {}
            case XLS ->
                throw new UnreadableSource(
                        "the file is a workbook of Excel 97-2003 (.xls): open it and save it as .xlsx, .ods or .csv");
            case XLS_WITH_PASSWORD ->
                throw new UnreadableSource(
                        "the file is a workbook of Excel 97-2003 (.xls) that is protected: open it, take the protection"
                                + " away and save it as .xlsx, .ods or .csv");
            case XLSX_WITH_PASSWORD ->
                throw new UnreadableSource(
                        "the file is a workbook that is protected by a password: open it, take the password away and"
                                + " save it again");
            case OTHER ->
                throw new UnreadableSource(
                        "the file is a document of an old Office program and holds no workbook: save the table as"
                                + " .xlsx, .ods or .csv");
        }
    }

    private static boolean hasPassword(byte[] bytes) {
        for (int at = indexOf(bytes, BEGIN_OF_WORKBOOK, 0); at >= 0; at = indexOf(bytes, BEGIN_OF_WORKBOOK, at + 1)) {
            int next = at + BEGIN_OF_WORKBOOK.length + 16;
            if (next + 2 <= bytes.length && Arrays.equals(bytes, next, next + 2, FILE_PASS, 0, 2)) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
