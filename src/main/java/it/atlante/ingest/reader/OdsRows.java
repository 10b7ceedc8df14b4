package it.atlante.ingest.reader;

import it.atlante.ingest.source.HeaderForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet of an OpenDocument spreadsheet (ISO/IEC 26300, {@code content.xml}), numbered as the program numbers them; rows without
 * any value are no rows. The file is read as a stream.
 *
 * @param layer name of the sheet; null when there is just one that holds anything
 */
record OdsRows(HeaderForm header, @Nullable String layer) implements SourceReader {

    private static final String CONTENT = "content.xml";

    @Override
    public SourceRows open(Path file) {
        String sheet = sheets(file).choose(layer, name -> filled(file, name));
        return new TableRows(() -> new OdsSheet(file, sheet), header, true).read();
    }

    /** The names of the sheets. */
    static SheetChoice sheets(Path file) {
        check(file);
        List<String> visible = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        try (OdsSheet content = new OdsSheet(file, null)) {
            content.readNames(visible, hidden);
        }
        return new SheetChoice(visible, hidden);
    }

    static boolean filled(Path file, String sheet) {
        try (OdsSheet rows = new OdsSheet(file, sheet)) {
            return rows.next() != null;
        }
    }

    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadableSource("there is no file " + file);
        }
        CompoundFile.refuse(file);
        if (!Archives.isZip(file)) {
            throw new UnreadableSource("the file is no OpenDocument spreadsheet (.ods): it does not begin like one");
        }
        List<String> members = Archives.members(file);
        if (!members.contains(CONTENT)) {
            throw new UnreadableSource("the file is no OpenDocument spreadsheet (.ods): it has no " + CONTENT);
        }
        if (members.contains("META-INF/manifest.xml") && encrypted(file)) {
            throw new UnreadableSource("the file is a spreadsheet that is protected by a password: open it, take the"
                    + " password away and save it again");
        }
    }

    private static boolean encrypted(Path file) {
        try (InputStream in = Archives.member(file, "META-INF/manifest.xml")) {
            // A manifest lists the members of the archive: some kilobytes.
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data");
        } catch (IOException e) {
            throw new UnreadableSource("the spreadsheet is damaged: " + e.getMessage(), e);
        }
    }
}
