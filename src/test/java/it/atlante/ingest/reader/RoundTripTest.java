package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.source.CsvForm;
import it.atlante.ingest.source.HeaderForm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is written comes back as it was, whatever it is and however much. */
class RoundTripTest {

    @TempDir
    Path folder;

    private static List<String> naughty() throws IOException {
        String json = Files.readString(MilanData.file("adversarial/blns/blns.json"));
        return List.of(JsonMapper.shared().readValue(json, String[].class));
    }

    /** What XML can say (XML 1.0, 2.2); it turns a carriage return into a line feed. */
    private static boolean fitsXml(String text) {
        return text.codePoints()
                .allMatch(c ->
                        c == '\t' || c == '\n' || c >= 32 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF);
    }

    private static List<String> values(SourceRows rows) {
        try (Stream<SourceRecord> stream = rows.stream()) {
            return stream.map(row -> row.fields().path("testo").asString("")).toList();
        }
    }

    @Test
    void naughty_strings_come_back_from_csv() throws IOException {
        List<String> strings = naughty();
        StringBuilder csv = new StringBuilder("n,testo\n");
        for (String text : strings) {
            csv.append("1,\"").append(text.replace("\"", "\"\"")).append("\"\n");
        }
        Path file = Files.writeString(folder.resolve("b.csv"), csv);
        assertThat(values(new CsvRows(CsvForm.DEFAULT).open(file))).isEqualTo(strings);
        assertThat(values(new CsvRows(CsvForm.AUTO).open(file))).isEqualTo(strings);
    }

    @Test
    void naughty_strings_come_back_from_sheets() throws IOException {
        List<String> strings = naughty().stream().filter(RoundTripTest::fitsXml).toList();
        assertThat(strings).hasSizeGreaterThan(450);
        StringBuilder xlsx = new StringBuilder(Workbooks.xlsxRow(1, List.of("n", "testo")));
        StringBuilder ods =
                new StringBuilder("<table:table table:name=\"F\">" + Workbooks.odsRow(List.of("n", "testo")));
        int line = 1;
        for (String text : strings) {
            line++;
            xlsx.append(Workbooks.xlsxRow(line, List.of("1", text)));
            ods.append(Workbooks.odsRow(List.of("1", text)));
        }
        Path book = Workbooks.xlsx(folder.resolve("b.xlsx"), new Workbooks.Sheet("F", "visible", xlsx.toString()));
        assertThat(values(new XlsxRows(HeaderForm.FIRST, null).open(book))).isEqualTo(strings);
        Path sheet = Workbooks.ods(
                folder.resolve("b.ods"), "", ods.append("</table:table>").toString());
        assertThat(values(new OdsRows(HeaderForm.FIRST, null).open(sheet))).isEqualTo(strings);
    }

    @Test
    void memory_does_not_grow_with_the_file() throws IOException {
        Path file = folder.resolve("grande.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id;nome;testo\n");
            for (int i = 0; i < 200_000; i++) {
                out.write(i + ";nome " + i + ";" + "x".repeat(300) + "\n");
            }
        }
        SourceRows rows = new CsvRows(CsvForm.AUTO).open(file);
        assertThat(rows.count()).isEqualTo(200_000);
        List<Long> held = new ArrayList<>();
        try (Stream<SourceRecord> stream = rows.stream()) {
            Iterator<SourceRecord> iterator = stream.iterator();
            for (int i = 0; i < 200_000; i++) {
                assertThat(iterator.next().number()).isEqualTo(i + 2);
                if (i == 1_000 || i == 199_000) {
                    System.gc();
                    held.add(Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory());
                }
            }
            assertThat(iterator.hasNext()).isFalse();
        }
        assertThat(held.get(1) - held.get(0)).as("60 MB of rows were read").isLessThan(20_000_000);
    }
}
