package it.atlante.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.RejectedRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TemplateTest {

    private static final TemplateWords WORDS = new TemplateWords(
            Map.of("grado", Map.of("PRIMARIA", "scuola", "NO", ""), "resto", Map.of("-", "", "*", "Milano")), '.');

    private static List<String> values(String template, String row) {
        return Template.parse(template, WORDS)
                .values((ObjectNode) JsonMapper.shared().readTree(row), "campo");
    }

    @Test
    void text_around_empty_placeholders_disappears() {
        assertThat(values("Municipio {M|int}", "{\"M\": \"07\"}")).containsExactly("Municipio 7");
        assertThat(values("Municipio {M|int}", "{\"M\": \"  \"}")).isEmpty();
        assertThat(values("{a}, {b}", "{\"a\": \"via\", \"b\": null}")).containsExactly("via,");
        assertThat(values("{a} {b}", "{\"a\": \"via\"}")).containsExactly("via");
        assertThat(values("costante", "{}")).containsExactly("costante");
    }

    @Test
    void columns_are_found_by_name_then_as_paths() {
        assertThat(values("{Cod. comune}", "{\"Cod. comune\": \"F205\"}")).containsExactly("F205");
        assertThat(values("{a.b}", "{\"a\": {\"b\": 3}}")).containsExactly("3");
        assertThat(values("{a}", "{\"a\": [\"x\", \" \", \"y\"]}")).containsExactly("x", "y");
        assertThat(values("{x}", "{\"x\": 1515114.54}")).containsExactly("1515114.54");
        assertThat(values("{x}", "{\"x\": 12345678.0}")).containsExactly("12345678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIA DEI MILLE|Via dei Mille",
                "DELL'ORTO|Dell'Orto",
                "VIA DELL'ORTO|Via dell'Orto",
                "L'AQUILA|L'Aquila",
                "PIAZZA SANT'AMBROGIO|Piazza Sant'Ambrogio",
                "VIALE PAPA GIOVANNI XXIII|Viale Papa Giovanni XXIII",
                "NIGUARDA - CA' GRANDA - PRATO CENTENARO - Q.RE FULVIO TESTI|Niguarda - Ca' Granda - Prato Centenaro - Q.re Fulvio Testi",
                "CITTÀ STUDI|Città Studi",
                "via McMahon|Via McMahon",
            })
    void italian_title_case(String upper, String title) {
        assertThat(values("{a|title}", "{\"a\": \"" + upper + "\"}")).containsExactly(title);
    }

    @Test
    void lists_are_split_and_items_taken() {
        assertThat(values("{a|split:;}", "{\"a\": \"x; y;;z\"}")).containsExactly("x", "y", "z");
        assertThat(values("{a|first:,}", "{\"a\": \"4, 20158\"}")).containsExactly("4");
        assertThat(values("{a|last:,}", "{\"a\": \"4, 20158\"}")).containsExactly("20158");
        assertThat(values("{a|last:,}", "{\"a\": \"\"}")).isEmpty();
    }

    @Test
    void maps_give_codes_nothing_or_a_reject() {
        assertThat(values("{a|map:grado}", "{\"a\": \"PRIMARIA\"}")).containsExactly("scuola");
        assertThat(values("{a|map:grado}", "{\"a\": \"NO\"}")).isEmpty();
        assertThat(values("{a|map:grado}", "{\"a\": \"\"}")).isEmpty();
        assertThat(values("{a|default:-|map:resto}", "{}")).isEmpty();
        assertThat(values("{a|default:-|map:resto}", "{\"a\": \"3\"}")).containsExactly("Milano");
        assertReject("{a|map:grado}", "{\"a\": \"ALTRO\"}", IssueCode.UNKNOWN_CODE);
    }

    @Test
    void numbers_dates_and_addresses_take_one_form() {
        assertThat(values("{a|int}", "{\"a\": \"36.0\"}")).containsExactly("36");
        assertThat(values("{a|date:dd/MM/yyyy}", "{\"a\": \"05/02/2020\"}")).containsExactly("2020-02-05");
        assertThat(values("{a|url}", "{\"a\": \"www.x.it\"}")).containsExactly("http://www.x.it");
        assertThat(values("{a|url}", "{\"a\": \"https://x.it\"}")).containsExactly("https://x.it");
        assertThat(Template.parse("{a|number}", new TemplateWords(Map.of(), ','))
                        .values((ObjectNode) JsonMapper.shared().readTree("{\"a\": \"1.234,5\"}"), "x"))
                .containsExactly("1234.5");
        assertReject("{a|int}", "{\"a\": \"36.5\"}", IssueCode.BAD_NUMBER);
        assertReject("{a|int}", "{\"a\": \"1e999999999\"}", IssueCode.BAD_NUMBER);
        assertReject("{a|number}", "{\"a\": \"NaN\"}", IssueCode.BAD_NUMBER);
        assertReject("{a|date:dd/MM/yyyy}", "{\"a\": \"31/02/2020\"}", IssueCode.BAD_DATE);
    }

    private static void assertReject(String template, String row, IssueCode code) {
        assertThatThrownBy(() -> values(template, row)).isInstanceOfSatisfying(RejectedRow.class, rejected -> {
            assertThat(rejected.problem().code()).isEqualTo(code);
            assertThat(rejected.problem().field()).isEqualTo("campo");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a|nonesiste}", "{a|map:nessuna}", "{a|split}", "{}", "{a", "a}", "{a|date:bb}"})
    void a_template_that_cannot_be_used_is_refused(String template) {
        assertThatThrownBy(() -> Template.parse(template, WORDS)).isInstanceOf(IllegalArgumentException.class);
    }
}
