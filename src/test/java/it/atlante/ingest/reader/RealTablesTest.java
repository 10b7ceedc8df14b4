package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.source.CsvForm;
import it.atlante.ingest.source.HeaderForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real files, of which it is known how many rows they have and what is odd about them. */
class RealTablesTest {

    private static List<SourceRecord> rows(SourceRows rows) {
        try (Stream<SourceRecord> stream = rows.stream()) {
            return stream.toList();
        }
    }

    private static List<SourceRecord> read(String file, HeaderForm header) {
        SourceRows rows = new CsvRows(CsvForm.AUTO.with(header)).open(MilanData.file(file));
        List<SourceRecord> all = rows(rows);
        assertThat(all).hasSize((int) rows.count());
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "indicators/milan_deprivation_ace2011.csv, 85, 0",
        "indicators/ds75_stranieri_sesso_cittadinanza.csv, 10857, 6",
        "indicators/ds1494_popolazione_calcolata_dal_1880.csv, 145, 0",
        "indicators/istat_2011_sezioni_milano.csv, 6017, 0",
        "indicators/accoglienza_migranti_regioni.csv, 2800, 0",
        "boundaries/istat_elenco_comuni_20190215_latin1.csv, 7917, 0",
        "boundaries/istat_elenco_comuni_italiani.csv, 7901, 0",
        "points/toscana_beni_confiscati_gaussboaga.csv, 497, 0",
        "points/cmm_scuole_ogni_ordine_e_grado.csv, 1343, 0",
        "points/ds600_aree_bonifica_gaussboaga.csv, 1257, 0",
        "points/fvg_residenze_anziani.csv, 189, 0",
        "points/consultori_italia.csv, 927, 0",
        "points/istituti_penitenziari_anagrafica.csv, 190, 0",
        "points/osm_amenities_milano_2016.csv, 24345, 0",
        "third_sector/cinque_per_mille_2022.zip, 71498, 0",
    })
    void every_row_of_a_real_file_comes(String file, int count, int ragged) {
        List<SourceRecord> rows = read(file, HeaderForm.FIRST);
        assertThat(rows).hasSize(count);
        assertThat(rows.stream().filter(row -> row.problem() != null)).hasSize(ragged);
    }

    @ParameterizedTest
    @CsvSource({
        "points/farmacie_italia_misa_noheader.csv, 18962",
        "addresses/italia_cap_comuni.csv, 8638",
        "indicators/nil_sezioni_censimento_2011.csv, 6078",
    })
    void a_file_without_header_loses_no_row(String file, int count) {
        List<SourceRecord> rows = read(file, HeaderForm.NONE);
        assertThat(rows).hasSize(count).allSatisfy(row -> assertThat(row.problem())
                .isNull());
        assertThat(rows.getFirst().fields().has("c1")).isTrue();
        assertThat(rows.getFirst().number()).isEqualTo(1);
    }

    @Test
    void the_ragged_rows_are_told_by_their_lines() {
        assertThat(read("indicators/ds75_stranieri_sesso_cittadinanza.csv", HeaderForm.FIRST).stream()
                        .filter(row -> row.problem() != null))
                .allSatisfy(row ->
                        assertThat(SourceReaderContract.problem(row).code()).isEqualTo(IssueCode.WRONG_FIELD_COUNT))
                .extracting(SourceRecord::number)
                .containsExactly(1046L, 1047L, 8909L, 8910L, 10306L, 10307L);
    }

    @Test
    void names_given_in_the_description_are_the_columns_of_a_file_without_header() {
        HeaderForm names = HeaderForm.named(List.of("comune", "cap"));
        SourceRecord first = read("addresses/italia_cap_comuni.csv", names).getFirst();
        assertThat(first.fields().propertyNames()).containsExactly("comune", "cap");
    }

    @Test
    void a_header_with_line_breaks_gives_names_on_one_line_and_accents_are_read() {
        SourceRows rows =
                new CsvRows(CsvForm.AUTO).open(MilanData.file("boundaries/istat_elenco_comuni_20190215_latin1.csv"));
        assertThat(rows.columns()).noneMatch(name -> name.contains("\n") || name.contains("\r"));
        assertThat(rows(rows).toString()).contains("Forlì").doesNotContain("\uFFFD");
    }

    @Test
    void the_empty_column_after_a_trailing_delimiter_is_none() {
        SourceRows rows =
                new CsvRows(CsvForm.AUTO).open(MilanData.file("points/toscana_beni_confiscati_gaussboaga.csv"));
        assertThat(rows.columns()).hasSize(23).noneMatch(name -> name.startsWith("_"));
    }

    @Test
    void utf16_is_recognised_and_title_rows_above_a_table_are_skipped_when_asked() {
        assertThat(TextFile.charset(MilanData.file("adversarial/messytables/utf-16le_encoded.csv"), null))
                .isEqualTo(StandardCharsets.UTF_16LE);
        SourceRows rows = new CsvRows(CsvForm.AUTO.with(HeaderForm.atLine(4)))
                .open(MilanData.file("adversarial/messytables/excel_pasting.csv"));
        assertThat(rows.columns()).contains("Year", "2000", "2007");
        SourceRows guessed = new CsvRows(CsvForm.AUTO.with(HeaderForm.AUTO))
                .open(MilanData.file("adversarial/messytables/excel_pasting.csv"));
        assertThat(guessed.columns()).isEqualTo(rows.columns());
    }

    @Test
    void every_messy_text_is_read_by_guess_and_loses_no_row() {
        for (Path csv : MilanData.files("adversarial/messytables", "sv")) {
            SourceRows rows = new CsvRows(CsvForm.AUTO).open(csv);
            assertThat(rows(rows)).as(csv.toString()).hasSize((int) rows.count());
        }
    }
}
