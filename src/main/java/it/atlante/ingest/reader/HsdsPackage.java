package it.atlante.ingest.reader;

import it.atlante.ingest.source.CsvForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A tabular data package: one CSV file for each kind of HSDS object, named by a {@code datapackage.json} or, without a usable one, by its
 * file's name. In a folder or a zip archive.
 *
 * @param tables the files by the kind of object, singular as in {@code service_at_location}
 */
record HsdsPackage(Map<String, Path> tables) {

    private static final String DESCRIPTION = "datapackage.json";

    /** Descriptions list tables and columns: some hundred kilobytes. */
    private static final int LARGEST_DESCRIPTION_BYTES = 16 << 20;

    private static final CsvForm WRITTEN = CsvForm.AUTO;

    /** Names of files that do not become the name of the kind by losing their s. */
    private static final Map<String, String> KINDS = Map.of(
            "services_at_location", "service_at_location",
            "service_at_locations", "service_at_location",
            "services_taxonomy", "service_taxonomy",
            "addresses", "address",
            "physical_addresses", "physical_address",
            "postal_addresses", "postal_address",
            "taxonomies", "taxonomy",
            "payments_accepted", "payment_accepted",
            "accessibility_for_disabilities", "accessibility",
            "accessibilities", "accessibility");

    /** A folder, an archive or a description of a package. */
    static boolean recognises(Path file) {
        if (Files.isDirectory(file)) {
            return true;
        }
        if (Archives.isZip(file)) {
            return Archives.members(file).stream().map(HsdsPackage::kind).anyMatch("service"::equals);
        }
        return String.valueOf(file.getFileName()).equals(DESCRIPTION);
    }

    static SourceRows open(Path file) {
        try (HsdsTables tables = read(file)) {
            return new SourceRows(tables.columns(), tables.count(), tables.notes(), () -> {
                HsdsTables again = read(file);
                return Rows.stream(again, HsdsRows::row);
            });
        }
    }

    private static HsdsTables read(Path file) {
        if (!Archives.isZip(file)) {
            Path folder = Files.isDirectory(file)
                    ? file
                    : java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
            return HsdsTables.load(inFolder(folder).tables(), WRITTEN);
        }
        try {
            Path unpacked = Files.createTempDirectory("atlante-hsds");
            try {
                return HsdsTables.load(unpacked(file, unpacked).tables(), WRITTEN);
            } finally {
                delete(unpacked);
            }
        } catch (IOException e) {
            throw new UnreadableSource("the archive cannot be unpacked: " + e.getMessage(), e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static HsdsPackage inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
            Path description = folder.resolve(DESCRIPTION);
            byte[] text = new byte[0];
            if (Files.isRegularFile(description)) {
                try (InputStream in = Files.newInputStream(description)) {
                    text = in.readNBytes(LARGEST_DESCRIPTION_BYTES);
                }
            }
            return of(names, text, folder::resolve);
        } catch (IOException e) {
            throw new UnreadableSource("the folder cannot be read: " + e.getMessage(), e);
        }
    }

    /** Members are unpacked under numbers, so that no name of an archive is ever a path here. */
    private static HsdsPackage unpacked(Path archive, Path folder) throws IOException {
        Map<String, Path> copies = new LinkedHashMap<>();
        byte[] description = new byte[0];
        for (String member : Archives.members(archive)) {
            String name = member.substring(member.lastIndexOf('/') + 1);
            try (InputStream in = Archives.member(archive, member)) {
                if (name.equals(DESCRIPTION)) {
                    description = in.readNBytes(LARGEST_DESCRIPTION_BYTES);
                } else if (name.endsWith(".csv")) {
                    Path copy = folder.resolve(copies.size() + ".csv");
                    Files.copy(in, copy);
                    copies.put(name, copy);
                }
            }
        }
        return of(new ArrayList<>(copies.keySet()), description, copies::get);
    }

    private static HsdsPackage of(List<String> names, byte[] description, Function<String, @Nullable Path> file) {
        Map<String, String> kinds = described(description);
        Map<String, Path> tables = new LinkedHashMap<>();
        for (String name : names) {
            if (name.endsWith(".csv")) {
                Path path = file.apply(name);
                if (path != null) {
                    tables.putIfAbsent(kinds.getOrDefault(name, kind(name)), path);
                }
            }
        }
        for (Map.Entry<String, String> entry : kinds.entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw new UnreadableSource("the data package names a file that is not there: " + entry.getKey());
            }
        }
        if (!tables.containsKey("service") && !tables.containsKey("organization")) {
            throw new UnreadableSource("no data package of HSDS: neither services nor organisations among " + names);
        }
        return new HsdsPackage(tables);
    }

    /** Kinds by file, as a description says; none when it is missing or is no JSON. */
    private static Map<String, String> described(byte[] description) {
        Map<String, String> kinds = new LinkedHashMap<>();
        try {
            JsonNode resources = JsonElements.MAPPER.readTree(description).path("resources");
            for (JsonNode resource : resources) {
                JsonNode path = resource.path("path");
                String file = (path.isArray() ? path.path(0) : path).asString("");
                // Packages may describe what they do not carry.
                if (!file.isEmpty()) {
                    kinds.put(
                            file.substring(file.lastIndexOf('/') + 1),
                            kind(resource.path("name").asString(file)));
                }
            }
        } catch (JacksonException e) {
            return Map.of();
        }
        return kinds;
    }

    /** {@code data/services_at_location.csv} holds {@code service_at_location}. */
    static String kind(String name) {
        String stem = name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.csv$", "");
        String known = KINDS.get(stem);
        if (known != null) {
            return known;
        }
        return stem.endsWith("s") && !stem.endsWith("ss") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
