package it.atlante.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.Sharing;
import it.atlante.geo.Axes;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.Crs;
import it.atlante.ingest.template.Template;
import it.atlante.ingest.template.TemplateWords;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWriterTest {

    /** What YAML could take for something else than text. */
    private static final List<String> AWKWARD = List.of(
            "NO",
            "2016",
            "015146",
            "~",
            "null",
            "true",
            "a: b",
            "# nota",
            "- voce",
            "\"virgolette\"",
            "l'apostrofo",
            "riga\nnuova",
            "à è ì ò ù €",
            "*",
            "&a",
            "1e3",
            "12:30",
            "{",
            " ",
            "\\",
            "\t",
            "|",
            "=1+1");

    @Test
    void every_shipped_source_is_read_back_as_it_was_written() {
        KnownSources known = KnownSources.read(null);
        for (String set : known.sets()) {
            List<SourceDescription> sources = known.inSet(set);
            String yaml = SourceWriter.write(sources);
            assertThat(SourceFile.parse(yaml, set, sources.getFirst().folder())).isEqualTo(sources);
        }
        assertThat(known.all()).hasSizeGreaterThan(20);
    }

    @Test
    void whatever_a_description_says_is_read_back() {
        for (int seed = 0; seed < 300; seed++) {
            SourceDescription source = anySource(new Random(seed));
            String yaml = SourceWriter.write(List.of(source));
            assertThat(SourceFile.parse(yaml, "prova", null))
                    .as("seed %d%n%s", seed, yaml)
                    .containsExactly(source);
        }
    }

    @Test
    void a_source_that_was_kept_is_known_at_once_and_after_a_restart(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("sources");
        KnownSources known = KnownSources.read(null, kept);
        SourceDescription source = anySource(new Random(1));
        known.keep(source);
        known.keep(source);
        assertThat(known.find(source.id())).contains(source);
        assertThat(known.inSet(KnownSources.KEPT)).containsExactly(source);
        assertThat(KnownSources.read(null, kept).find(source.id())).contains(source);
        try (var files = Files.list(kept)) {
            assertThat(files).containsExactly(kept.resolve(source.id() + ".yml"));
        }
    }

    @Test
    void a_shipped_source_is_not_replaced(@TempDir Path folder) {
        KnownSources known = KnownSources.read(null, folder);
        SourceDescription shipped = known.find("milano-nil-ds964").orElseThrow();
        assertThatThrownBy(() -> known.keep(shipped))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("milano-nil-ds964");
        assertThat(folder).isEmptyDirectory();
    }

    private static SourceDescription anySource(Random random) {
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(any(random), "altro");
        meanings.put("*", "");
        meanings.put("x" + any(random), any(random));
        maps.put("tipo", meanings);
        char decimal = random.nextBoolean() ? '.' : ',';
        TemplateWords words = new TemplateWords(maps, decimal);
        SourceFormat format = random.nextBoolean() ? SourceFormat.CSV : SourceFormat.SHAPEFILE;
        boolean shapes = format.isGeographic();
        HeaderForm header = shapes
                ? HeaderForm.FIRST
                : List.of(HeaderForm.FIRST, HeaderForm.AUTO, HeaderForm.NONE, HeaderForm.atLine(3))
                        .get(random.nextInt(4));
        CsvForm csv = new CsvForm(
                random.nextBoolean() ? null : List.of(',', ';', '\t', '|').get(random.nextInt(4)),
                random.nextBoolean() ? null : StandardCharsets.ISO_8859_1,
                decimal,
                header);
        FileForm file = new FileForm(
                List.of("*" + random.nextInt(9) + ".csv", "[ab]?.txt"),
                format,
                random.nextBoolean() ? null : Crs.of("EPSG:3003"),
                shapes && random.nextBoolean() ? Axes.YX : Axes.XY,
                csv,
                List.of(),
                or(random, any(random)));
        Map<String, List<Template>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(template("{NOME|title} - {c 2}", words)));
        fields.put("categories", List.of(template("{T|split:;|map:tipo}", words), template("altro", words)));
        fields.put("description", List.of(template(any(random).replace("{", "("), words)));
        return new SourceDescription(
                "prova-" + random.nextInt(1000),
                new Publication(
                        "T" + any(random),
                        or(random, any(random)),
                        or(random, any(random)),
                        or(random, any(random)),
                        random.nextBoolean() ? null : URI.create("https://example.org/a?b=c#d"),
                        null),
                file,
                new RecordDefaults(
                        random.nextBoolean() ? null : LocalDate.of(2020, 2, 29),
                        Sharing.values()[random.nextInt(Sharing.values().length)],
                        random.nextBoolean(),
                        random.nextBoolean()),
                new RecordMapping(
                        RecordKind.SERVICE,
                        random.nextBoolean() ? Map.of() : Map.of("COL", any(random)),
                        template("{ID|int}/" + random.nextInt(9), words),
                        fields,
                        List.of(),
                        List.of(),
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new Check.SamePoint(
                                        template("{x}", words), template("{y}", words), Crs.of("EPSG:3003"), 0.1)),
                        maps),
                random.nextBoolean() ? null : new BoundingBox(45.1, 8.000001, 46, 10.25),
                null);
    }

    private static Template template(String text, TemplateWords words) {
        return Template.parse(text, words);
    }

    private static String any(Random random) {
        return AWKWARD.get(random.nextInt(AWKWARD.size()));
    }

    private static @Nullable String or(Random random, String text) {
        return random.nextBoolean() ? null : text;
    }
}
