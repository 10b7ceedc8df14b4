package it.atlante.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

    private static final String GOOD = """
            sources:
              - id: prova
                title: Prova
                file: ["*Prova*.csv"]
                format: csv
                record: organisation
                key: "{id}"
                set:
                  name: "{nome}"
            """;

    private static void assertRefused(String yaml, String... parts) {
        assertThatThrownBy(() -> SourceFile.parse(yaml, "cartella/sources.yml", null))
                .isInstanceOf(InvalidSource.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void the_shipped_sources_can_be_read() {
        KnownSources known = KnownSources.read(null);
        assertThat(known.sets()).contains("milano", "demo");
        assertThat(known.find("milano-nil-ds964").orElseThrow().publication().download())
                .isNotNull();
        assertThat(known.inSet("demo")).allMatch(source -> source.folder() != null);
    }

    @Test
    void file_names_match_whatever_their_case() {
        SourceDescription source = SourceFile.parse(GOOD, "x", null).getFirst();
        assertThat(source.file().matches("UNA_PROVA_2.CSV")).isTrue();
        assertThat(source.file().matches("altro.csv")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "format: csv#format: excel#prova.format",
                "record: organisation#record: persona#prova.record",
                "name: \"{nome}\"#nome: \"{nome}\"#prova.set.nome",
                "name: \"{nome}\"#name: \"{nome|titolo}\"#prova.set.name",
                "name: \"{nome}\"#description: \"{nome}\"#prova.set.name",
                "key: \"{id}\"#chiave: \"{id}\"#prova.key",
                "title: Prova#titolo: Prova#prova.title",
                "title: Prova#{title: Prova, crs: EPSG:1}#sources.yml",
                "id: prova#id: Prova Due#must be made of",
            })
    void a_mistake_is_told_with_file_source_and_key(String good, String bad, String where) {
        assertRefused(GOOD.replace(good, bad), "cartella/sources.yml", where);
    }

    @Test
    void unknown_keys_are_refused_because_most_are_misspelt() {
        assertRefused(GOOD + "    attribuzione: x\n", "prova.attribuzione");
    }

    @Test
    void the_same_id_twice_is_refused() {
        assertRefused(GOOD + GOOD.substring(GOOD.indexOf("  - id")), "prova", "twice");
    }

    @Test
    void a_city_adds_sources_of_its_own(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("brescia"));
        Files.writeString(folder.resolve("brescia/sources.yml"), GOOD);
        KnownSources known = KnownSources.read(folder);
        assertThat(known.inSet("brescia")).hasSize(1);
        assertThat(known.find("prova")).isPresent();
    }

    private static CsvForm form(String rest) {
        return SourceFile.parse(
                        "sources:\n  - {id: a, title: A, file: [x], record: none, " + rest + "}\n", "prova", null)
                .getFirst()
                .file()
                .csv();
    }

    @Test
    void how_a_table_is_written_can_be_said_or_left_to_be_found_out() {
        assertThat(form("format: csv, csv: {delimiter: auto, encoding: auto}")).isEqualTo(CsvForm.AUTO);
        assertThat(form("format: csv, csv: {delimiter: tab}").delimiter()).isEqualTo('\t');
        assertThat(form("format: csv, header: none").header()).isEqualTo(HeaderForm.NONE);
        assertThat(form("format: xlsx, header: 4").header()).isEqualTo(HeaderForm.atLine(4));
        assertThat(form("format: ods, header: auto").header()).isEqualTo(HeaderForm.AUTO);
        assertThat(form("format: csv, header: [comune, cap]").header().names()).containsExactly("comune", "cap");
    }

    @Test
    void a_header_that_makes_no_sense_is_refused_by_name() {
        for (String wrong : java.util.List.of(
                "format: csv, header: 0",
                "format: csv, header: sopra",
                "format: csv, header: [a, a]",
                "format: geojson, header: 1")) {
            assertThatThrownBy(() -> form(wrong))
                    .isInstanceOf(InvalidSource.class)
                    .hasMessageContaining("a.header");
        }
    }
}
