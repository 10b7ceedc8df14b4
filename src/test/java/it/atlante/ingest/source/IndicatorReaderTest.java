package it.atlante.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.indicator.IndicatorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorReaderTest {

    private static final String GOOD = """
            sources:
              - id: prova
                title: Prova
                file: ["x.csv"]
                format: csv
                record: indicator
                set:
                  area: "NIL:PGT2030:{NIL|int}"
                  period: "{Anno}"
                indicators:
                  - code: residenti
                    name: {it: Residenti, en: Residents}
                    unit: {it: persone, en: people}
                    kind: COUNT
                    scope: anagrafe
                    value: "{Totale|number}"
                  - code: quota
                    name: {it: Quota, en: Share}
                    unit: "%"
                    kind: RATE
                    scope: anagrafe
                    when: {Tipo: Q}
                    value: "{Quota|number}"
                checks:
                  - area: {kind: NIL, vintage: PGT2030, name: "{Quartiere}"}
            """;

    @Test
    void a_good_description_names_its_columns_and_indicators() {
        RecordMapping mapping = SourceFile.parse(GOOD, "x", null).getFirst().mapping();
        assertThat(mapping.columns())
                .containsEntry("NIL", "set.area")
                .containsEntry("Totale", "indicators.residenti")
                .containsEntry("Tipo", "indicators.quota")
                .containsEntry("Quartiere", "checks");
        assertThat(mapping.indicators())
                .extracting(MappedIndicator::kind)
                .containsExactly(IndicatorKind.COUNT, IndicatorKind.RATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "code: residenti#code: Residenti Totali#indicators[0].code",
                "code: quota#code: residenti#indicators[1].code",
                "kind: COUNT#kind: NUMERO#indicators[0].kind",
                "kind: COUNT#tipo: COUNT#indicators[0].kind",
                "scope: anagrafe#ambito: anagrafe#indicators[0].scope",
                "name: {it: Residenti, en: Residents}#name: {it: Residenti}#indicators[0].name.en",
                "name: {it: Residenti, en: Residents}#name: Residenti#indicators[0].name",
                "name: {it: Quota, en: Share}#name: {it: Quota, en: Share, fr: Part}#indicators[1].name.fr",
                "unit: {it: persone, en: people}#unit: {en: people}#indicators[0].unit.it",
                "unit: \"%\"#misura: \"%\"#indicators[1].unit",
                "value: \"{Totale|number}\"#value: \"12\"#indicators[0].value",
                "value: \"{Totale|number}\"#value: \"{Totale|numero}\"#indicators[0].value",
                "value: \"{Totale|number}\"#valore: \"{Totale|number}\"#indicators[0].value",
                "scope: anagrafe#{scope: anagrafe, metodo: x}#sources.yml",
                "when: {Tipo: Q}#unavailable: {nd: \"\"}#indicators[1].unavailable.nd",
                "when: {Tipo: Q}#quando: {Tipo: Q}#indicators[1].quando",
                "period: \"{Anno}\"#observed: \"{Anno}\"#prova.set.period",
                "period: \"{Anno}\"#periodo: \"{Anno}\"#prova.set.periodo",
                "record: indicator#record: area#prova",
                "record: indicator#{record: indicator, key: x}#sources.yml",
                "title: Prova#`title: Prova\n    key: \"{NIL}\"`#prova.key",
                "area: {kind: NIL, vintage: PGT2030, name: \"{Quartiere}\"}#point: {lat: \"{Y}\", lon: \"{X}\"}#prova.checks.point",
            })
    void a_mistake_is_told_with_file_source_and_key(String good, String bad, String where) {
        assertThat(GOOD).contains(good);
        int at = GOOD.indexOf(good);
        String wrong = GOOD.substring(0, at) + bad + GOOD.substring(at + good.length());
        assertThatThrownBy(() -> SourceFile.parse(wrong, "cartella/sources.yml", null))
                .isInstanceOf(InvalidSource.class)
                .hasMessageContaining("cartella/sources.yml")
                .hasMessageContaining(where);
    }

    @Test
    void a_source_of_indicators_has_at_least_one_and_no_other_source_has_any() {
        String none = GOOD.substring(0, GOOD.indexOf("    indicators:"));
        assertThatThrownBy(() -> SourceFile.parse(none, "x", null)).hasMessageContaining("prova.indicators");
        String organisations = GOOD.replace("record: indicator", "record: organisation\n    key: \"{NIL}\"")
                .replace("area: \"NIL:PGT2030:{NIL|int}\"", "name: \"{NIL}\"")
                .replace("period:", "description:");
        assertThatThrownBy(() -> SourceFile.parse(organisations, "x", null))
                .hasMessageContaining("prova.indicators")
                .hasMessageContaining("not a known key");
    }
}
