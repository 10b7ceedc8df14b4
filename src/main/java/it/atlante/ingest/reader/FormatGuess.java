package it.atlante.ingest.reader;

import it.atlante.ingest.reader.JsonElements.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which format a file has, by what it holds; its name decides nothing. */
final class FormatGuess {

    private static final Set<String> GEOJSON = Set.of(
            "FeatureCollection",
            "Feature",
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
            "GeometryCollection");

    /** Members of a single object that tell what it is. */
    private static final List<String> MEMBERS =
            List.of("/type", "/id", "/name", "/status", "/parent_organization_id", "/service", "/location");

    private FormatGuess() {}

    /** The lower-case name of a format, {@code unknown} when it is none that was ever met. */
    static Guess<String> of(Path file) {
        if (Files.isDirectory(file)) {
            return folder(file);
        }
        if (CompoundFile.kind(file) != CompoundFile.Kind.NONE) {
            return Guess.of("xls", "format.xls");
        }
        if (Archives.isZip(file)) {
            return archive(Archives.members(file));
        }
        byte[] head = TextFile.head(file, 4_096);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("SQLite format 3\0")) {
            return Guess.of("geopackage", "format.sqlite");
        }
        if (start.startsWith("\0\0\u0027\n")) {
            return Guess.of("shapefile", "format.shp");
        }
        return text(file, head);
    }

    private static Guess<String> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            if (names.stream().map(HsdsPackage::kind).anyMatch("service"::equals)) {
                return Guess.of("hsds", "format.hsdsPackage");
            }
            String shape = anyEnds(names, ".shp");
            return shape == null
                    ? Guess.of("unknown", "format.folder", String.valueOf(folder.getFileName()))
                    : Guess.of("shapefile", "format.member", shape);
        } catch (IOException e) {
            throw new UnreadableSource("the folder cannot be read: " + e.getMessage(), e);
        }
    }

    private static Guess<String> archive(List<String> members) {
        if (members.contains("xl/workbook.xml")) {
            return Guess.of("xlsx", "format.member", "xl/workbook.xml");
        }
        if (members.contains("content.xml") && members.contains("META-INF/manifest.xml")) {
            return Guess.of("ods", "format.member", "content.xml");
        }
        String shape = anyEnds(members, ".shp");
        if (shape != null) {
            return Guess.of("shapefile", "format.member", shape);
        }
        String kml = anyEnds(members, ".kml");
        if (kml != null) {
            return Guess.of("kml", "format.member", kml);
        }
        if (members.stream().map(HsdsPackage::kind).anyMatch("service"::equals)) {
            return Guess.of("hsds", "format.hsdsPackage");
        }
        String only = members.size() == 1 ? members.getFirst().toLowerCase(Locale.ROOT) : "";
        return only.endsWith(".csv") || only.endsWith(".tsv") || only.endsWith(".txt")
                ? Guess.of("csv", "format.onlyMember", members.getFirst())
                : Guess.of(
                        "unknown",
                        "format.archive",
                        String.join(", ", members.stream().limit(5).toList()));
    }

    private static @Nullable String anyEnds(List<String> names, String ending) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .findFirst()
                .orElse(null);
    }

    private static Guess<String> text(Path file, byte[] head) {
        String start = TextFile.sample(file, TextFile.charset(file, null)).stripLeading();
        if (start.startsWith("<")) {
            return start.contains("<kml") ? Guess.of("kml", "format.kml") : Guess.of("xml", "format.xml");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            Guess<String> json = json(file);
            if (json != null) {
                return json;
            }
        }
        long controls = start.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFD')
                .count();
        return head.length == 0 || controls * 10 > start.length()
                ? Guess.of("unknown", head.length == 0 ? "format.empty" : "format.binary")
                : Guess.of("csv", "format.text");
    }

    /** Which JSON it is; null when it is none. */
    private static @Nullable Guess<String> json(Path file) {
        String type = "";
        Set<String> members = new HashSet<>();
        JsonNode first = null;
        try (JsonElements elements =
                new JsonElements(file, Set.of("", "/contents", "/features"), Set.copyOf(MEMBERS))) {
            for (Found found = elements.next(); found != null && first == null; found = elements.next()) {
                switch (found.pointer()) {
                    case "/type" -> type = found.node().asString("");
                    case "", "/contents", "/features" -> first = found.node().isObject() ? found.node() : first;
                    default -> members.add(found.pointer());
                }
                if (GEOJSON.contains(type)) {
                    return Guess.of("geojson", "format.geojson", type);
                }
            }
        } catch (UnreadableSource e) {
            return null;
        }
        if (first != null && GEOJSON.contains(first.path("type").asString(""))) {
            return Guess.of("geojson", "format.geojson", first.path("type").asString(""));
        }
        boolean service = first != null && first.has("id") && HsdsKind.of(first) != HsdsKind.OTHER && hsds(first);
        boolean object = members.containsAll(List.of("/id", "/name"))
                        && (members.contains("/status") || members.contains("/parent_organization_id"))
                || members.containsAll(List.of("/service", "/location"));
        return object || service ? Guess.of("hsds", "format.hsds") : Guess.of("json", "format.json");
    }

    /** Other lists have an id and a name too. */
    private static boolean hsds(JsonNode first) {
        return first.has("service") && first.has("location")
                || first.has("status") && first.has("name")
                || first.has("parent_organization_id")
                || first.has("legal_status");
    }
}
