package it.atlante.ingest.reader.kml;

import it.atlante.ingest.reader.Bundle;
import it.atlante.ingest.reader.UnreadableSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The placemarks of a file, of each KML in a KMZ one after the other. For one use by one thread. */
final class KmlPlacemarks implements AutoCloseable {

    private final @Nullable Bundle zip;
    private final Deque<String> waiting = new ArrayDeque<>();
    private @Nullable KmlDocument document;
    private long links;

    /** @throws UnreadableSource when it is missing or a zip without KML */
    KmlPlacemarks(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadableSource("there is no file " + file);
        }
        if (Bundle.isZip(file)) {
            zip = Bundle.ofZip(file);
            List<String> names = zip.names().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".kml"))
                    .toList();
            if (names.isEmpty()) {
                zip.close();
                throw new UnreadableSource("the zip holds no .kml");
            }
            waiting.addAll(names);
        } else {
            zip = null;
            document = new KmlDocument(open(file), "");
        }
    }

    private static InputStream open(Path file) {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (IOException e) {
            throw new UnreadableSource("the file cannot be read: " + e.getMessage(), e);
        }
    }

    /** The next placemark; null at the end. */
    @Nullable
    Placemark next() {
        while (true) {
            if (document == null) {
                if (zip == null || waiting.isEmpty()) {
                    return null;
                }
                String name = waiting.removeFirst();
                document = new KmlDocument(new BufferedInputStream(zip.open(name), 1 << 16), name);
            }
            Placemark placemark = document.next();
            if (placemark != null) {
                return placemark;
            }
            links += document.links();
            document.close();
            document = null;
        }
    }

    /** How many links to other files were passed by. */
    long links() {
        return links;
    }

    @Override
    public void close() {
        if (document != null) {
            document.close();
        }
        if (zip != null) {
            zip.close();
        }
    }
}
