package it.atlante.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The sources that Atlante knows, by set: {@code milano} and {@code demo} travel with it, a folder of the settings may add more, one set for
 * each {@code sources.yml} in it or in a folder below it; those that administrators described in the pages are kept in a folder, a file for
 * each, and are the set {@link #KEPT}. Thread-safe.
 */
public final class KnownSources {

    /** The set that is loaded at the first start. */
    public static final String DEMONSTRATION = "demo";

    private static final List<String> SHIPPED = List.of("milano", DEMONSTRATION);

    /** The set of the sources that were described in the pages. */
    public static final String KEPT = "salvate";

    private final @Nullable Path kept;
    private volatile Map<String, List<SourceDescription>> sets;

    private KnownSources(Map<String, List<SourceDescription>> sets, @Nullable Path kept) {
        this.sets = sets;
        this.kept = kept;
        requireDifferentIds(sets);
    }

    private static void requireDifferentIds(Map<String, List<SourceDescription>> sets) {
        Map<String, String> setBySource = new LinkedHashMap<>();
        sets.forEach((set, sources) -> sources.forEach(source -> {
            String other = setBySource.putIfAbsent(source.id(), set);
            if (other != null) {
                throw new InvalidSource(source.id(), "the id is in the sets " + other + " and " + set);
            }
        }));
    }

    /**
     * Reads the shipped sets and those of a folder.
     *
     * @param own the folder of a city's own sources, or null
     * @throws InvalidSource when one of them cannot be used
     */
    public static KnownSources read(@Nullable Path own) {
        return read(own, null);
    }

    /**
     * Reads the shipped sets, those of a folder, and the sources that were kept.
     *
     * @param own the folder of a city's own sources, or null
     * @param kept the folder of the sources that the pages keep, which need not be there yet; null when none are kept
     * @throws InvalidSource when one of them cannot be used
     */
    public static KnownSources read(@Nullable Path own, @Nullable Path kept) {
        Map<String, List<SourceDescription>> sets = new LinkedHashMap<>();
        for (String set : SHIPPED) {
            String folder = "geo-data/" + set + "/";
            Resource file = new ClassPathResource(folder + "sources.yml");
            if (file.exists()) {
                sets.put(set, SourceFile.parse(text(file), folder + "sources.yml", folder));
            }
        }
        if (own != null) {
            readFolder(own, sets);
        }
        if (kept != null && Files.isDirectory(kept)) {
            readKept(kept, sets);
        }
        return new KnownSources(sets, kept);
    }

    /** Only the given sources, as one set. */
    public static KnownSources of(String set, List<SourceDescription> sources) {
        return new KnownSources(Map.of(set, List.copyOf(sources)), null);
    }

    /** The names of the sets. */
    public List<String> sets() {
        return List.copyOf(sets.keySet());
    }

    /** The sources of a set in their order; none when there is no such set. */
    public List<SourceDescription> inSet(String set) {
        return sets.getOrDefault(set, List.of());
    }

    public List<SourceDescription> all() {
        return sets.values().stream().flatMap(List::stream).toList();
    }

    public Optional<SourceDescription> find(String id) {
        return all().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Whether a source is one of those that the pages keep. */
    public boolean isKept(String id) {
        return inSet(KEPT).stream().anyMatch(source -> source.id().equals(id));
    }

    /**
     * Keeps a source, in the place of the kept one of that id if there is one. It is known at once and after a restart.
     *
     * @throws IllegalArgumentException when a set that is not kept here has the id
     * @throws InvalidSource when its text would not be read again
     * @throws UncheckedIOException when it cannot be written; it is then not kept
     */
    public synchronized void keep(SourceDescription source) {
        Path folder = kept;
        if (folder == null) {
            throw new IllegalStateException("there is no folder to keep sources in");
        }
        if (find(source.id()).isPresent() && !isKept(source.id())) {
            throw new IllegalArgumentException("the source id \"" + source.id() + "\" is taken");
        }
        String yaml = SourceWriter.write(List.of(source));
        // What could not be read at the next start must not be kept.
        SourceFile.parse(yaml, source.id() + ".yml", null);
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, source.id(), ".tmp");
            Files.writeString(written, yaml);
            // The id is made of a-z, 0-9 and -, so it names no other folder.
            Files.move(
                    written,
                    folder.resolve(source.id() + ".yml"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the source " + source.id() + " cannot be kept in " + folder, e);
        }
        List<SourceDescription> others = new ArrayList<>(inSet(KEPT));
        others.removeIf(other -> other.id().equals(source.id()));
        others.add(source);
        Map<String, List<SourceDescription>> changed = new LinkedHashMap<>(sets);
        changed.put(KEPT, List.copyOf(others));
        sets = changed;
    }

    private static void readKept(Path kept, Map<String, List<SourceDescription>> sets) {
        List<SourceDescription> sources = new ArrayList<>();
        try (Stream<Path> found = Files.list(kept)) {
            for (Path file :
                    found.filter(it -> it.toString().endsWith(".yml")).sorted().toList()) {
                sources.addAll(SourceFile.parse(Files.readString(file), file.toString(), null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of kept sources " + kept + " cannot be read", e);
        }
        sets.put(KEPT, List.copyOf(sources));
    }

    private static void readFolder(Path own, Map<String, List<SourceDescription>> sets) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(own, 2)) {
            found.filter(file -> file.endsWith("sources.yml")).sorted().forEach(files::add);
            for (Path file : files) {
                Path set = file.toAbsolutePath().normalize().getParent();
                String name = set == null || set.getFileName() == null
                        ? "own"
                        : set.getFileName().toString();
                sets.put(name, SourceFile.parse(Files.readString(file), file.toString(), null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of own sources " + own + " cannot be read", e);
        }
    }

    private static String text(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
