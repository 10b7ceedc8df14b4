package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.source.CsvForm;
import it.atlante.ingest.template.RowText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvRowsTest extends SourceReaderContract {

    @Override
    SourceReader reader() {
        return new CsvRows(CsvForm.DEFAULT);
    }

    @Override
    String threeRowsTheSecondUnusable() {
        return "nome,altro\r\nUno,1\r\nperso\r\n\"dué\na\",3\r\n";
    }

    @Override
    String noRows() {
        return "nome,altro\n";
    }

    @Override
    String brokenOff() {
        return "";
    }

    @Test
    void a_row_is_numbered_by_the_line_on_which_it_begins() throws IOException {
        SourceRows rows = reader().open(file("a,b\n1,\"x\ny\"\n2,z\n"));
        assertThat(rows(rows)).extracting(SourceRecord::number).containsExactly(2L, 4L);
    }

    @Test
    void too_many_and_too_few_fields_are_told_with_both_numbers() throws IOException {
        List<SourceRecord> rows = rows(reader().open(file("a,b\n1\n1,2,3\n1,2\n")));
        assertThat(problem(rows.get(0)).code()).isEqualTo(IssueCode.WRONG_FIELD_COUNT);
        assertThat(problem(rows.get(1)).arguments()).containsExactly("3", "2");
        assertThat(rows.get(2).problem()).isNull();
    }

    @Test
    void a_byte_order_mark_decides_the_encoding_and_is_no_part_of_a_name() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = Files.write(folder.resolve("bom"), "\uFEFFcittà\nForlì\n".getBytes(charset));
            SourceRows rows = new CsvRows(new CsvForm(',', StandardCharsets.ISO_8859_1, '.')).open(file);
            assertThat(rows.columns()).containsExactly("città");
            assertThat(RowText.of(rows(rows).getFirst().fields(), "città")).containsExactly("Forlì");
        }
    }

    @Test
    void the_declared_delimiter_and_encoding_are_used() throws IOException {
        Path file = Files.write(folder.resolve("latin"), "città;n\nForlì;1\n".getBytes(StandardCharsets.ISO_8859_1));
        SourceRows rows = new CsvRows(new CsvForm(';', StandardCharsets.ISO_8859_1, ',')).open(file);
        assertThat(RowText.of(rows(rows).getFirst().fields(), "città")).containsExactly("Forlì");
    }

    @Test
    void nameless_and_repeated_columns_get_names_of_their_own() throws IOException {
        assertThat(reader().open(file("a,a,,\n1,2,3,4\n")).columns()).containsExactlyInAnyOrder("a", "a_2", "_3", "_4");
    }

    @Test
    void the_csv_spectrum_reads_as_its_json_says() throws IOException {
        List<Path> files = MilanData.files("adversarial/csv-spectrum/csvs", ".csv");
        assertThat(files).hasSize(12);
        for (Path csv : files) {
            String name = csv.getFileName().toString();
            SourceRows rows = reader().open(csv);
            List<SourceRecord> records = rows(rows);
            assertThat(records).as(name).hasSize((int) rows.count());
            if (name.equals("location_coordinates.csv")) {
                // Not UTF-8: what cannot be read shows as the replacement character.
                assertThat(records.getFirst().fields().toString()).contains("\uFFFD");
                continue;
            }
            String json =
                    Files.readString(MilanData.file("adversarial/csv-spectrum/json/" + name.replace(".csv", ".json")));
            JsonNode expected = JsonMapper.shared().readTree(json);
            assertThat(sameLineEnds(JsonMapper.shared()
                            .valueToTree(
                                    records.stream().map(SourceRecord::fields).toList())
                            .toString()))
                    .as(name)
                    .isEqualTo(sameLineEnds(expected.toString()));
        }
    }

    @Test
    void messy_files_are_read_or_refused_with_a_reason() {
        for (Path csv : MilanData.files("adversarial/messytables", ".csv")) {
            try {
                SourceRows rows = reader().open(csv);
                assertThat(rows(rows)).as(csv.toString()).hasSize((int) rows.count());
            } catch (UnreadableSource refused) {
                assertThat(refused.getMessage()).as(csv.toString()).isNotBlank();
            }
        }
    }

    /** One of the files was stored with other line ends than its JSON was made from. */
    private static String sameLineEnds(String json) {
        return json.replace("\\r\\n", "\\n");
    }
}
