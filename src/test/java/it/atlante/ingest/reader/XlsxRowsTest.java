package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.MilanData;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.Workbooks.Sheet;
import it.atlante.ingest.source.HeaderForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {

    private static final String HEAD = Workbooks.xlsxRow(1, List.of("nome", "valore"));

    @TempDir
    Path folder;

    private Path book(Sheet... sheets) throws IOException {
        return Workbooks.xlsx(folder.resolve("libro.xlsx"), sheets);
    }

    private static SourceRows open(Path file) {
        return new XlsxRows(HeaderForm.FIRST, null).open(file);
    }

    private static List<SourceRecord> rows(SourceRows rows) {
        try (Stream<SourceRecord> stream = rows.stream()) {
            return stream.toList();
        }
    }

    private String value(String cell) throws IOException {
        String row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c>" + cell + "</row>";
        return rows(open(book(new Sheet("Foglio1", "visible", HEAD + row))))
                .getFirst()
                .fields()
                .get("valore")
                .stringValue();
    }

    @Test
    void numbers_come_as_a_person_reads_them() throws IOException {
        assertThat(value("<c r=\"B2\"><v>7</v></c>")).isEqualTo("7");
        assertThat(value("<c r=\"B2\"><v>20121</v></c>")).isEqualTo("20121");
        assertThat(value("<c r=\"B2\"><v>9.1906166000000002</v></c>")).isEqualTo("9.1906166");
        assertThat(value("<c r=\"B2\"><v>3.3E+9</v></c>")).isEqualTo("3300000000");
        assertThat(value("<c r=\"B2\"><v>0.30000000000000004</v></c>")).isEqualTo("0.3");
        assertThat(value("<c r=\"B2\"><v>-0</v></c>")).isEqualTo("0");
    }

    @Test
    void dates_and_times_come_as_iso_by_the_format_of_their_cell() throws IOException {
        assertThat(value("<c r=\"B2\" s=\"1\"><v>46022</v></c>")).isEqualTo("2025-12-31");
        assertThat(value("<c r=\"B2\" s=\"1\"><v>59</v></c>")).isEqualTo("1900-02-28");
        assertThat(value("<c r=\"B2\" s=\"1\"><v>61</v></c>")).isEqualTo("1900-03-01");
        assertThat(value("<c r=\"B2\" s=\"2\"><v>46022.354166666664</v></c>")).isEqualTo("2025-12-31T08:30");
        assertThat(value("<c r=\"B2\" s=\"3\"><v>0.354166666666667</v></c>")).isEqualTo("08:30");
        assertThat(value("<c r=\"B2\" s=\"4\"><v>46022</v></c>"))
                .as("a word with a d is no date")
                .isEqualTo("46022");
    }

    @Test
    void a_formula_gives_the_value_that_was_stored_with_it() throws IOException {
        assertThat(value("<c r=\"B2\"><f>6*7</f><v>42</v></c>")).isEqualTo("42");
        assertThat(value("<c r=\"B2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"))
                .isEqualTo("ab");
        assertThat(value("<c r=\"B2\" t=\"b\"><f>1=1</f><v>1</v></c>")).isEqualTo("true");
        assertThat(value("<c r=\"B2\" s=\"1\"><f>TODAY()</f><v>46022</v></c>")).isEqualTo("2025-12-31");
    }

    @Test
    void an_error_is_an_empty_cell_and_a_doubt() throws IOException {
        for (String cell :
                List.of("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")) {
            String row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c>" + cell + "</row>";
            SourceRecord read =
                    rows(open(book(new Sheet("F", "visible", HEAD + row)))).getFirst();
            assertThat(read.problem()).isNull();
            assertThat(read.fields().get("valore").stringValue()).isEmpty();
            assertThat(read.doubts()).extracting(Problem::code).containsExactly(IssueCode.ERROR_CELL);
            assertThat(read.doubts().getFirst().arguments().getFirst()).isEqualTo("B");
        }
    }

    @Test
    void rows_keep_the_numbers_of_excel_and_empty_ones_are_none() throws IOException {
        String rows = Workbooks.xlsxRow(3, List.of("nome", "valore"))
                + Workbooks.xlsxRow(5, List.of("uno"))
                + "<row r=\"6\"><c r=\"A6\"/></row>"
                + Workbooks.xlsxRow(9, List.of("due", "2", "in più"));
        SourceRows read = open(book(new Sheet("F", "visible", rows)));
        assertThat(read.count()).isEqualTo(2);
        assertThat(rows(read)).extracting(SourceRecord::number).containsExactly(5L, 9L);
        assertThat(read.columns()).containsExactly("nome", "valore", "_3");
        assertThat(read.notes()).extracting(Problem::code).containsExactly(IssueCode.COLUMN_NAME);
        assertThat(rows(read).getFirst().fields().get("valore").stringValue()).isEmpty();
    }

    @Test
    void of_several_sheets_one_must_be_named_and_hidden_or_empty_ones_do_not_count() throws IOException {
        Sheet full = new Sheet("Servizi", "visible", HEAD + Workbooks.xlsxRow(2, List.of("a")));
        Sheet hidden = new Sheet("Codici", "hidden", HEAD + Workbooks.xlsxRow(2, List.of("b")));
        Path one = book(full, hidden, new Sheet("Foglio3", "visible", ""));
        assertThat(rows(open(one))).hasSize(1);
        assertThat(rows(new XlsxRows(HeaderForm.FIRST, "Codici").open(one))
                        .getFirst()
                        .fields()
                        .toString())
                .contains("\"b\"");
        Path two = book(full, new Sheet("Enti", "visible", HEAD));
        assertThatThrownBy(() -> open(two)).isInstanceOf(UnreadableSource.class).hasMessageContaining("Servizi, Enti");
        assertThatThrownBy(() -> new XlsxRows(HeaderForm.FIRST, "Altro").open(two))
                .hasMessageContaining("\"Altro\"")
                .hasMessageContaining("Servizi, Enti");
    }

    @Test
    void an_archive_that_unpacks_to_too_much_is_refused() throws IOException {
        String blanks = " ".repeat((int) Archives.RATIO_MATTERS_FROM + 1_000);
        Path bomb = book(new Sheet("F", "visible", HEAD + blanks));
        assertThat(Files.size(bomb)).isLessThan(500_000);
        assertThatThrownBy(() -> open(bomb))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("unpacks to more than it may");
    }

    @Test
    void an_entity_of_another_file_is_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("segreto"), "SEGRETO");
        Path file = book(new Sheet("F", "visible", HEAD));
        String sheet = "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + HEAD
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        java.util.Map<String, String> members = new java.util.LinkedHashMap<>();
        for (String member : Archives.members(file)) {
            try (var in = Archives.member(file, member)) {
                members.put(member, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        members.put("xl/worksheets/sheet1.xml", sheet);
        Path evil = Workbooks.zip(folder.resolve("xxe.xlsx"), members);
        try {
            assertThat(rows(open(evil)).toString()).doesNotContain("SEGRETO");
        } catch (UnreadableSource refused) {
            assertThat(refused.getMessage()).doesNotContain("SEGRETO");
        }
    }

    @Test
    void old_and_protected_workbooks_are_refused_in_words() {
        for (Path file : MilanData.files("adversarial/messytables", ".xls")) {
            assertThatThrownBy(() -> open(file))
                    .as(file.toString())
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessageContaining("Excel 97-2003");
        }
        assertThatThrownBy(() -> open(MilanData.file("adversarial/messytables/encrypted_no_password.xls")))
                .hasMessageContaining("protected");
        assertThatThrownBy(() -> open(MilanData.file("adversarial/messytables/excel_properties.xls")))
                .hasMessageNotContaining("protected");
    }

    @Test
    void a_workbook_of_another_program_is_read() {
        SourceRows rows = open(MilanData.file("adversarial/messytables/sw_gen.xlsx"));
        assertThat(rows(rows)).hasSize((int) rows.count()).isNotEmpty();
    }

    @Test
    void other_files_are_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("testo.xlsx"), "a;b");
        assertThatThrownBy(() -> open(text))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("no Excel workbook");
        assertThatThrownBy(() -> open(MilanData.file("adversarial/messytables/blank_line.ods")))
                .hasMessageContaining("xl/workbook.xml");
        assertThatThrownBy(() -> open(folder.resolve("assente.xlsx"))).hasMessageContaining("assente");
        byte[] whole = Files.readAllBytes(book(new Sheet("F", "visible", HEAD)));
        Path half = Files.write(folder.resolve("meta.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> open(half)).isInstanceOf(UnreadableSource.class);
    }
}
