package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.MilanData;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.source.HeaderForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsRowsTest {

    private static final String HEAD = Workbooks.odsRow(List.of("nome", "valore"));

    @TempDir
    Path folder;

    private Path book(String rows) throws IOException {
        return Workbooks.ods(
                folder.resolve("foglio.ods"), "", "<table:table table:name=\"F\">" + HEAD + rows + "</table:table>");
    }

    private static SourceRows open(Path file) {
        return new OdsRows(HeaderForm.FIRST, null).open(file);
    }

    private static List<SourceRecord> rows(SourceRows rows) {
        try (Stream<SourceRecord> stream = rows.stream()) {
            return stream.toList();
        }
    }

    private SourceRecord record(String cell) throws IOException {
        return rows(open(book("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p>"
                        + "</table:table-cell>" + cell + "</table:table-row>")))
                .getFirst();
    }

    private String value(String attributes, String shown) throws IOException {
        return record("<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>")
                .fields()
                .get("valore")
                .stringValue();
    }

    @Test
    void values_come_as_stored_and_not_as_shown() throws IOException {
        assertThat(value("office:value-type=\"float\" office:value=\"20121\"", "20.121,00"))
                .isEqualTo("20121");
        assertThat(value("office:value-type=\"percentage\" office:value=\"0.5\"", "50%"))
                .isEqualTo("0.5");
        assertThat(value("office:value-type=\"float\" office:value=\"3.3E+9\"", "3E9"))
                .isEqualTo("3300000000");
        assertThat(value("office:value-type=\"date\" office:date-value=\"2025-12-31\"", "31/12/25"))
                .isEqualTo("2025-12-31");
        assertThat(value("office:value-type=\"date\" office:date-value=\"2025-12-31T08:30:00\"", "-"))
                .isEqualTo("2025-12-31T08:30");
        assertThat(value("office:value-type=\"time\" office:time-value=\"PT08H30M00S\"", "8.30"))
                .isEqualTo("08:30");
        assertThat(value("office:value-type=\"boolean\" office:boolean-value=\"true\"", "VERO"))
                .isEqualTo("true");
        assertThat(value("office:value-type=\"string\"", "a<text:s text:c=\"3\"/>b<text:line-break/>c<text:tab/>d"))
                .isEqualTo("a   b\nc\td");
    }

    @Test
    void a_comment_on_a_cell_is_not_its_value() throws IOException {
        SourceRecord row =
                record("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>nota</text:p>"
                        + "</office:annotation><text:p>valore</text:p></table:table-cell>");
        assertThat(row.fields().get("valore").stringValue()).isEqualTo("valore");
    }

    @Test
    void an_error_is_an_empty_cell_and_a_doubt() throws IOException {
        SourceRecord row = record("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
                + " calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>");
        assertThat(row.fields().get("valore").stringValue()).isEmpty();
        assertThat(row.doubts()).extracting(Problem::code).containsExactly(IssueCode.ERROR_CELL);
        assertThat(row.doubts().getFirst().arguments()).containsExactly("B", "#DIV/0!");
    }

    @Test
    void a_million_repeated_empty_rows_cost_nothing_and_count_as_lines() throws IOException {
        SourceRows rows = open(book("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                + Workbooks.odsRow(List.of("fine", "1"))
                + "<table:table-row table:number-rows-repeated=\"500\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>"));
        assertThat(rows.count()).isEqualTo(1);
        assertThat(rows(rows).getFirst().number()).isEqualTo(1_048_002);
        assertThat(rows.columns()).containsExactly("nome", "valore");
    }

    @Test
    void repeated_rows_and_cells_come_as_often_as_they_are_repeated() throws IOException {
        SourceRows rows = open(
                book(
                        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
                                + " table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"4\"/></table:table-row>"));
        assertThat(rows(rows)).extracting(SourceRecord::number).containsExactly(2L, 3L, 4L);
        assertThat(rows(rows))
                .allSatisfy(row -> assertThat(row.fields().toString()).isEqualTo("{\"nome\":\"4\",\"valore\":\"4\"}"));
    }

    @Test
    void repetition_that_would_never_end_is_refused() throws IOException {
        Path bomb = book(
                "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell"
                        + " table:number-columns-repeated=\"16000\" office:value-type=\"float\" office:value=\"4\"/></table:table-row>");
        assertThatThrownBy(() -> open(bomb))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("repeated");
    }

    @Test
    void hidden_sheets_are_taken_only_by_name() throws IOException {
        String table = "<table:table table:name=\"%s\" table:style-name=\"%s\">" + HEAD
                + Workbooks.odsRow(List.of("%s")) + "</table:table>";
        Path file = Workbooks.ods(
                folder.resolve("due.ods"),
                "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
                        + "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>",
                table.formatted("Servizi", "ta1", "a") + table.formatted("Codici", "ta2", "b"));
        assertThat(rows(open(file)).getFirst().fields().toString()).contains("\"a\"");
        assertThat(rows(new OdsRows(HeaderForm.FIRST, "Codici").open(file))
                        .getFirst()
                        .fields()
                        .toString())
                .contains("\"b\"");
    }

    @Test
    void an_entity_of_another_file_is_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("segreto"), "SEGRETO");
        Path evil = Workbooks.zip(
                folder.resolve("xxe.ods"),
                Map.of(
                        "content.xml",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri()
                                + "\">]><d xmlns:table=\"t\" xmlns:text=\"x\">"
                                + "<table:table table:name=\"F\"><table:table-row><table:table-cell><text:p>a&e;</text:p>"
                                + "</table:table-cell></table:table-row></table:table></d>"));
        try {
            assertThat(open(evil).columns().toString()).doesNotContain("SEGRETO");
        } catch (UnreadableSource refused) {
            assertThat(refused.getMessage()).doesNotContain("SEGRETO");
        }
    }

    @Test
    void an_archive_that_unpacks_to_too_much_is_refused() throws IOException {
        Path bomb = book(" ".repeat((int) Archives.RATIO_MATTERS_FROM + 1_000));
        assertThatThrownBy(() -> open(bomb))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("unpacks to more than it may");
    }

    @Test
    void protected_and_broken_spreadsheets_are_refused() throws IOException {
        Path locked = Workbooks.zip(
                folder.resolve("chiuso.ods"),
                Map.of("content.xml", "xxxx", "META-INF/manifest.xml", "<manifest:encryption-data/>"));
        assertThatThrownBy(() -> open(locked)).hasMessageContaining("protected by a password");
        Path broken = Workbooks.zip(folder.resolve("rotto.ods"), Map.of("content.xml", "<a><table"));
        assertThatThrownBy(() -> open(broken))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> open(folder.resolve("assente.ods"))).hasMessageContaining("assente");
    }

    @Test
    void a_blank_line_in_the_middle_is_skipped() {
        SourceRows rows =
                new OdsRows(HeaderForm.NONE, null).open(MilanData.file("adversarial/messytables/blank_line.ods"));
        assertThat(rows(rows)).hasSize((int) rows.count()).isNotEmpty();
    }
}
