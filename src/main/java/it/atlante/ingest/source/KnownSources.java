package it.atlante.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The sources that Atlante knows, by set: {@code milano} and {@code demo} travel with it, a folder of the settings may add or replace more,
 * one set for each {@code sources.yml} in it or in a folder below it. Immutable.
 */
public final class KnownSources {

    /** The set that is loaded at the first start. */
    public static final String DEMONSTRATION = "demo";

    private static final List<String> SHIPPED = List.of("milano", DEMONSTRATION);

    private final Map<String, List<SourceDescription>> sets;

    private KnownSources(Map<String, List<SourceDescription>> sets) {
        this.sets = sets;
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
        return new KnownSources(sets);
    }

    /** Only the given sources, as one set. */
    public static KnownSources of(String set, List<SourceDescription> sources) {
        return new KnownSources(Map.of(set, List.copyOf(sources)));
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
