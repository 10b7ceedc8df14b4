package it.atlante.catalogue.hours;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ItalianHoursTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            da lunedì a venerdì 8.30-12.30 e 14-16 | Mo-Fr 08:30-12:30,14:00-16:00
            Dalle 8:00 alle 18:00 dal lunedi al sabato | Mo-Sa 08:00-18:00
            dalle 8 alle 18 dal lunedì al venerdì, dalle 9 alle 12 sabato | Mo-Fr 08:00-18:00; Sa 09:00-12:00
            Orario su appuntamento: dal lunedi al venerdi dalle 8:30 alle 15:30. | Mo-Fr 08:30-15:30 "su appuntamento"
            lun-ven 9-12; sab 9-11 | Mo-Fr 09:00-12:00; Sa 09:00-11:00
            Lunedì, mercoledì e venerdì ore 9.00–12.30 | Mo,We,Fr 09:00-12:30
            lun. 9:00-12:00 - mar. 14:00-16:00 | Mo 09:00-12:00; Tu 14:00-16:00
            lunedi' 9-12 / 15-18, giovedi' 9-12 | Mo 09:00-12:00,15:00-18:00; Th 09:00-12:00
            tutti i giorni dalle ore 7 alle ore 24 | Mo-Su 07:00-24:00
            lun-sab 9-19, mercoledì chiuso, festivi chiuso | Mo,Tu,Th-Sa 09:00-19:00; PH off
            lun-sab 9-19; chiuso domenica e festivi | Mo-Sa 09:00-19:00; PH off
            domenica e festivi 10-12 | Su 10:00-12:00; PH 10:00-12:00
            lun-ven 9-13; giovedì 14-16 | Mo-We,Fr 09:00-13:00; Th 09:00-13:00,14:00-16:00
            lun-ven 9-13; giovedì 9-19 | Mo-We,Fr 09:00-13:00; Th 09:00-19:00
            da lunedì a giovedì 9-13, giovedì fino alle 18.30 | Mo-We 09:00-13:00; Th 09:00-18:30
            venerdì e sabato 18-2 | Fr,Sa 18:00-02:00
            dal sabato al lunedì 9-12 | Mo,Sa,Su 09:00-12:00
            lunedì 9-12 su appuntamento | Mo 09:00-12:00 "su appuntamento"
            solo su appuntamento | "su appuntamento"
            H24 | 24/7
            Aperto 24 ore su 24 | 24/7
            lunedì 9-12, 24 dicembre chiuso | Mo 09:00-12:00; Dec 24 off
            """)
    void whatOfficesWriteIsUnderstood(String italian, String osm) {
        assertThat(ItalianHours.toOsm(italian)).hasValue(osm);
        assertThat(OpeningHours.parse(osm).remark()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "chiuso",
                "lunedì",
                "lunedì mattina",
                "9-12",
                "lunedì 9",
                "lunedì 9, 12 e 15",
                "lun-ven 9-12 escluso agosto",
                "lun-ven 9-12 senza appuntamento",
                "lun 9-12, mar 14-16 su appuntamento",
                "primo lunedì del mese 9-12",
                "lun-ven 13-9",
                "lun-ven 9-25",
                "lun-ven 9.75-12",
                "lun-sab 9-19; sabato 9-13",
                "chiuso domenica, lunedì 9-12",
                "giovedì fino alle 19",
                "lunedì 9-12, martedì 5 gennaio 2026 chiuso",
                "lunedì 9-12, 31 febbraio chiuso",
                "prefestivi 9-12",
                "lunedì martedì",
                "marzo 9-12",
                "H24 tranne domenica",
            })
    void whatIsNotFullyUnderstoodGivesNothing(String italian) {
        assertThat(ItalianHours.toOsm(italian)).isEmpty();
    }

    @Test
    void theHoursOfTheOfficesOfMilanAreUnderstood() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(Files.readString(
                        MilanData.file("points/milano_sedi_anagrafe_sspt_patronati_TRANSCRIBED.json")));
        Set<String> understood = new HashSet<>();
        for (JsonNode office : root.get("sedi")) {
            JsonNode hours = office.get("orari");
            if (hours != null && hours.isString()) {
                String osm =
                        ItalianHours.toOsm(hours.asString()).orElseThrow(() -> new AssertionError(hours.asString()));
                assertThat(OpeningHours.tryParse(osm)).as(osm).isPresent();
                understood.add(osm);
            }
        }
        assertThat(understood)
                .containsExactlyInAnyOrder(
                        "Mo-Fr 08:30-15:30 \"su appuntamento\"",
                        "Mo-We,Fr 08:30-15:30 \"su appuntamento\"; Th 08:30-19:00 \"su appuntamento\"; Sa 08:30-11:30 \"su appuntamento\"",
                        "Mo 08:30-12:30,14:30-15:30; 2026 Jan 05 off",
                        "Mo-Sa 08:00-18:00");
    }

    @Test
    void anyTextGivesHoursThatParseOrNothing() {
        List<String> parts = List.of(
                "lunedì",
                "mar",
                "sab",
                "domenica",
                "festivi",
                "chiuso",
                "dal",
                "al",
                "-",
                ",",
                ";",
                " e ",
                "9",
                "12",
                "8.30",
                "18:00",
                "24",
                "2",
                "fino alle",
                "5 gennaio 2026",
                "29 febbraio",
                "su appuntamento",
                "tutti i giorni",
                "orario",
                "99",
                ":",
                "h24",
                "gatto");
        Random random = new Random(20261003);
        int understood = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(parts.get(random.nextInt(parts.size()))).append(' ');
            }
            var osm = ItalianHours.toOsm(text.toString());
            osm.ifPresent(rules -> assertThat(OpeningHours.tryParse(rules))
                    .as("%s -> %s", text, rules)
                    .isPresent());
            understood += osm.isPresent() ? 1 : 0;
        }
        assertThat(understood).isPositive();
    }
}
