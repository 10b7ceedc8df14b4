package it.atlante.ingest.reader.shapefile;

import it.atlante.ingest.reader.Bundle;
import it.atlante.ingest.reader.Layers;
import it.atlante.ingest.reader.UnreadableSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one shapefile: same name, different endings, upper or lower case. For one thread. */
final class ShapefileParts implements AutoCloseable {

    /** A reference system or the name of an encoding is short. */
    private static final int LONGEST_TEXT = 1 << 16;

    private final Bundle bundle;
    private final String name;

    private ShapefileParts(Bundle bundle, String name) {
        this.bundle = bundle;
        this.name = name;
    }

    /** @throws UnreadableSource when there is none, or several and it is not said which one */
    static ShapefileParts of(Path file, @Nullable String layer) {
        if (!Files.exists(file)) {
            throw new UnreadableSource("there is no file " + file);
        }
        String fileName = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return chosen(Bundle.ofFolder(file), layer);
        }
        if (Bundle.isZip(file)) {
            return chosen(Bundle.ofZip(file), layer);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !lower(fileName).endsWith(".shp")) {
            throw new UnreadableSource("the file is no shapefile: a folder, a zip or a .shp with its .dbf is needed");
        }
        return new ShapefileParts(Bundle.ofFolder(folder), withoutEnding(fileName));
    }

    /** The names by which {@link #of} finds the shapefiles of a file, in its order. */
    static List<String> names(Path file) {
        if (!Files.isDirectory(file) && !Bundle.isZip(file)) {
            try (ShapefileParts only = of(file, null)) {
                return List.of(only.name());
            }
        }
        try (Bundle bundle = Files.isDirectory(file) ? Bundle.ofFolder(file) : Bundle.ofZip(file)) {
            return bundle.names().stream()
                    .filter(name -> lower(name).endsWith(".shp"))
                    .map(name -> lastName(withoutEnding(name)))
                    .distinct()
                    .toList();
        }
    }

    private static ShapefileParts chosen(Bundle bundle, @Nullable String layer) {
        try {
            List<String> paths = bundle.names().stream()
                    .filter(name -> lower(name).endsWith(".shp"))
                    .map(ShapefileParts::withoutEnding)
                    .toList();
            String chosen =
                    Layers.choose(paths.stream().map(ShapefileParts::lastName).toList(), layer);
            List<String> meant =
                    paths.stream().filter(path -> lastName(path).equals(chosen)).toList();
            if (meant.size() > 1) {
                throw new UnreadableSource("there are several shapefiles of the name " + chosen + ": " + meant);
            }
            return new ShapefileParts(bundle, meant.getFirst());
        } catch (UnreadableSource e) {
            bundle.close();
            throw e;
        }
    }

    String name() {
        return lastName(name);
    }

    /** @throws UnreadableSource when the part is missing */
    InputStream open(String ending) {
        String part = find(ending).orElseThrow(() -> new UnreadableSource(name() + ": the ." + ending + " is missing"));
        return new BufferedInputStream(bundle.open(part), 1 << 16);
    }

    /** The text of a part; null when it is missing. */
    @Nullable
    String text(String ending) {
        Optional<String> part = find(ending);
        if (part.isEmpty()) {
            return null;
        }
        try (InputStream in = bundle.open(part.get())) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UnreadableSource(part.get() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<String> find(String ending) {
        String wanted = name + "." + ending;
        return bundle.names().stream().filter(wanted::equals).findFirst().or(() -> bundle.names().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst());
    }

    @Override
    public void close() {
        bundle.close();
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
