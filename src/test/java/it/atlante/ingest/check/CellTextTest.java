package it.atlante.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CellTextTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<String> CORRECT = List.of(
            "Perché no? È così: città, università, tè, più, lassù — l’ufficio è aperto «a tutti»",
            "L’été, à Noël : « où est la forêt ? » Garçon, cœur, Œuvre, €10, naïve, « À bientôt » … « été\u00A0» « à\u00A0« voir »",
            "«\u00A0Il a été à\u00A0» «\u00A0où\u00A0»",
            "مركز المساعدة القانونية للاجئين",
            "意大利语课程，欢迎参加",
            "Курси італійської мови для жінок: щовівторка, їжа, єдність",
            "Straße „Äpfel“ für Übermut, Größe",
            "Čeština, żółć, Łódź, București, Țară, İstanbul, ñandú, São João, AMANHÃ, CORAÇÃO, IRMÃ",
            "कार्यालय खुला है",
            "می‌خواهم",
            "👩‍👩‍👧 famiglie",
            "Tiếng Việt");

    @Test
    void correct_text_is_never_touched() {
        for (String text : CORRECT) {
            assertThat(Mojibake.repair(text)).isEqualTo(text);
            assertThat(CellText.of("name", text)).isEqualTo(Checked.kept(text));
        }
    }

    @Test
    void text_that_was_read_wrongly_once_or_twice_comes_back() {
        for (String text : List.of(
                "Fabrizio De Andrè",
                "città",
                "l’ufficio",
                "Università Cattolica",
                "più – meno",
                "Курси мови",
                "مركز",
                "意大利语",
                "😀")) {
            String once = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            assertThat(Mojibake.repair(once)).isEqualTo(text);
            assertThat(Mojibake.repair(twice)).isEqualTo(text);
        }
        for (String text : List.of("Andrè", "perché", "l’uso", "più – meno", "€ 10 al mese")) {
            assertThat(Mojibake.repair(new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS)))
                    .isEqualTo(text);
            assertThat(Mojibake.repair(new String(text.getBytes(WINDOWS), StandardCharsets.ISO_8859_1)))
                    .isEqualTo(text);
        }
        assertThat(Mojibake.repair("UniversitÃ  degli Studi")).isEqualTo("Università  degli Studi");
        assertThat(Mojibake.repair("perché AndrÃ© no")).isEqualTo("perché André no");
    }

    @Test
    void a_repair_tells_both_texts() {
        Checked checked = CellText.of("name", "AndrÃ©");
        assertThat(checked.values()).containsExactly("André");
        Problem told = checked.doubts().getFirst();
        assertThat(told.code()).isEqualTo(IssueCode.MOJIBAKE);
        assertThat(told.message(Locale.ITALIAN)).contains("AndrÃ©").contains("André");
    }

    /** One string of the list is all control characters, which are no text; one begins with a mark that nobody sees. */
    @Test
    void no_naughty_string_is_damaged() throws IOException {
        JsonNode strings = JsonMapper.shared().readTree(Files.readString(MilanData.file("adversarial/blns/blns.json")));
        List<String> changed = new ArrayList<>();
        for (JsonNode string : strings) {
            String text = string.asString();
            if (!Mojibake.repair(text).equals(text)) {
                changed.add(text);
            }
            Checked checked = CellText.of("name", text);
            assertThat(checked.values()).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(strings.size()).isEqualTo(515);
        assertThat(changed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL", "null", "n.d.", "N.D.", "nd", "-", "--", "—", "#N/D", "#N/A", "xxx", "XXXX", "...", "?", "N/A",
                "NaN"
            })
    void a_placeholder_is_an_empty_cell_and_is_counted(String text) {
        Checked checked = CellText.of("phones", text);
        assertThat(checked.values()).isEmpty();
        assertThat(checked.notes()).extracting(Problem::code).containsExactly(IssueCode.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "x", "xx", "No", "NIL", "0", "n. 12", "1/A", "A-B", "ND 3"})
    void what_may_be_a_value_is_none(String text) {
        assertThat(CellText.of("name", text)).isEqualTo(Checked.kept(text));
    }

    @ParameterizedTest
    @CsvSource({"\uFEFFAtlante,Atlante", "At\u200Blante,Atlante", "a\u0000b,ab", "a\u202Eb,ab"})
    void what_nobody_sees_is_taken_away_and_counted(String text, String clean) {
        Checked checked = CellText.of("name", text);
        assertThat(checked.values()).containsExactly(clean);
        assertThat(checked.doubts()).isEmpty();
        assertThat(checked.notes()).extracting(Problem::code).containsExactly(IssueCode.INVISIBLE_CHARACTERS);
    }

    @Test
    void line_breaks_and_joiners_stay() {
        String text = "riga uno\nriga due\tcolonna می‌خواهم";
        assertThat(CellText.of("description", text)).isEqualTo(Checked.kept(text));
    }
}
