package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKey;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.indicator.Indicator;
import it.atlante.catalogue.indicator.IndicatorDetails;
import it.atlante.catalogue.indicator.IndicatorKind;
import it.atlante.catalogue.indicator.IndicatorValue;
import it.atlante.catalogue.indicator.IndicatorValues;
import it.atlante.catalogue.indicator.Indicators;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.beans.factory.annotation.Autowired;

@ImportTest
class IndicatorImportTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);
    private static final String HEADER = "anno;nome;codice;totale;stranieri\n";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorValues values;

    @Autowired
    ChangeFeed feed;

    @Autowired
    ChangeLog changeLog;

    @BeforeEach
    void twoAreasOfOneVintageAndOneOfAnother() {
        catalogue.saveAll(
                List.of(
                        area("indicatori", "1", "Città Studi - Prova"),
                        area("indicatori", "2", "L'Isola"),
                        area("vecchia", "1", "Sacco")),
                Actor.person("prova"));
    }

    private static Draft area(String vintage, String code, String name) {
        MultiPolygon shape = WGS84.createMultiPolygon(
                new Polygon[] {(Polygon) WGS84.toGeometry(new Envelope(9.1, 9.2, 45.4, 45.5))});
        return Draft.of(
                new AreaDetails(AreaKind.OTHER, vintage, code, name, null, shape, false, null, null, null, null),
                Header.ofSource("prova-aree", vintage + code));
    }

    private static SourceDescription source(String indicatorsAndMore) {
        String yaml = """
                sources:
                  - id: indicatori-%d
                    title: Prova
                    file: [x]
                    format: csv
                    csv: {delimiter: ";", decimal: ","}
                    observed: 2025-06-30
                    record: indicator
                    set:
                      area: "OTHER:indicatori:{codice|int}"
                      period: "{anno}"
                """.formatted(NEXT.incrementAndGet());
        return SourceFile.parse(yaml + indicatorsAndMore.indent(4), "prova", null)
                .getFirst();
    }

    private static SourceDescription wide() {
        return source("""
                indicators:
                  - code: residenti
                    name: {it: Residenti, en: Residents}
                    unit: {it: persone, en: people}
                    kind: COUNT
                    scope: prova
                    description: Chi abita qui
                    method: Contati
                    value: "{totale|number}"
                    unavailable: {"n.d.": Non pubblicato}
                  - code: quota-stranieri
                    name: {it: Quota di stranieri, en: Share of foreigners}
                    unit: "%"
                    kind: RATE
                    scope: prova
                    value: "{stranieri|number}"
                checks:
                  - area: {kind: OTHER, vintage: indicatori, name: "{nome}"}
                """);
    }

    private ImportReport run(SourceDescription source, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        ImportReport report = imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        return report;
    }

    private List<String> issues(ImportReport report) {
        return runs.issues(report.runId(), 1_000).stream()
                .map(issue -> issue.row() + " " + issue.severity() + " "
                        + issue.problem().code() + " " + issue.problem().field())
                .toList();
    }

    private static UUID indicator(SourceDescription source, String code) {
        return Draft.idOf(source.id(), RecordType.INDICATOR, code);
    }

    private List<String> values(SourceDescription source, String code, String area) {
        return values
                .listByIndicatorAndArea(indicator(source, code), new AreaKey(AreaKind.OTHER, "indicatori", area))
                .stream()
                .map(IndicatorValue::details)
                .map(details -> details.period() + "="
                        + (details.value() == null
                                ? details.unavailableReason()
                                : details.value().toPlainString()))
                .toList();
    }

    @Test
    void a_wide_row_gives_a_value_for_each_column_and_an_empty_cell_gives_none() throws IOException {
        SourceDescription source = wide();
        ImportReport report = run(source, HEADER + """
                2022;Città studi, prova;1;44.034;32,9018
                2023;CITTA' STUDI - PROVA;01;44.100;
                2023;l'isola;2;n.d.;0
                2024;L’ISOLA;2;;
                """);
        assertThat(issues(report)).isEmpty();
        assertThat(report.counts()).isEqualTo(new Counts(4, 3, 0, 0, 0, 0, 1, 0));
        assertThat(values(source, "residenti", "1")).containsExactly("2023=44100", "2022=44034");
        assertThat(values(source, "quota-stranieri", "1")).containsExactly("2022=32.9018");
        assertThat(values(source, "residenti", "2")).containsExactly("2023=Non pubblicato");
        assertThat(values(source, "quota-stranieri", "2")).containsExactly("2023=0");
        Indicator residents =
                indicators.findById(indicator(source, "residenti")).orElseThrow();
        assertThat(residents.details())
                .isEqualTo(new IndicatorDetails(
                        "residenti",
                        "Residenti",
                        "Residents",
                        "persone",
                        "people",
                        IndicatorKind.COUNT,
                        "prova",
                        "Chi abita qui",
                        "Contati"));
        assertThat(values.listByIndicatorAndArea(residents.getId(), new AreaKey(AreaKind.OTHER, "indicatori", "1"))
                        .getFirst()
                        .header()
                        .observedOn())
                .as("the last day of the period, not the day of the source")
                .isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void a_row_in_the_wrong_area_is_refused_whole_and_a_bad_cell_alone() throws IOException {
        SourceDescription source = wide();
        ImportReport report = run(source, HEADER + """
                2023;Sacco;1;10;1
                2023;Città Studi - Prova;99;10;1
                2023;;1;10;1
                2023;non attribuito;N.D.;10;1
                2023;L'Isola;2;tanti;12,5
                2023;L'Isola;1;10;1
                2023-02-30;L'Isola;2;10;1
                2021;L'Isola;2;12,5;x
                2022;L'Isola;2;-1;3
                2020;L'Isola;2;1e99999;
                """);
        assertThat(issues(report))
                .containsExactlyInAnyOrder(
                        "2 REJECT OTHER_AREA checks.area",
                        "3 REJECT UNKNOWN_REFERENCE area",
                        "4 REJECT REQUIRED_FIELD checks.area",
                        "5 REJECT BAD_NUMBER area",
                        "6 DOUBT BAD_NUMBER indicators.residenti.value",
                        "7 REJECT OTHER_AREA checks.area",
                        "8 REJECT BAD_DATE period",
                        "9 REJECT BAD_NUMBER indicators.residenti.value",
                        "10 DOUBT BAD_NUMBER indicators.residenti.value",
                        "11 REJECT BAD_NUMBER indicators.residenti.value");
        assertThat(report.counts()).isEqualTo(new Counts(10, 2, 0, 0, 0, 8, 0, 2));
        assertThat(values(source, "residenti", "1")).isEmpty();
        assertThat(values(source, "residenti", "2")).isEmpty();
        assertThat(values(source, "quota-stranieri", "2")).containsExactly("2023=12.5", "2022=3");
        Issue wrong = runs.issues(report.runId(), 1_000).getFirst();
        assertThat(wrong.problem().message(Locale.ITALIAN))
                .contains("Sacco")
                .contains("OTHER:indicatori:1")
                .contains("Città Studi - Prova");
        assertThat(wrong.problem().message(Locale.ENGLISH)).contains("Sacco").contains("wrong area");
    }

    @Test
    void the_same_file_changes_nothing_a_new_year_adds_and_a_correction_is_an_update_with_history() throws IOException {
        SourceDescription source = wide();
        String first = HEADER + "2022;L'Isola;2;100;1\n2022;Città Studi - Prova;1;200;2\n";
        assertThat(run(source, first).counts().created()).isEqualTo(2);
        long before = feed.lastSequence();
        assertThat(run(source, first).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0, 0));
        assertThat(feed.lastSequence()).isEqualTo(before);
        ImportReport next = run(source, first.replace(";100;", ";101;") + "2023;L'Isola;2;110;1,10\n");
        assertThat(next.counts()).isEqualTo(new Counts(3, 1, 1, 1, 0, 0, 0, 0));
        // Indicators are no documents of the index, so its feed does not tell of them.
        assertThat(feed.lastSequence()).isEqualTo(before);
        assertThat(values(source, "residenti", "2")).containsExactly("2023=110", "2022=101");
        UUID corrected = Draft.idOf(source.id(), RecordType.INDICATOR_VALUE, "residenti OTHER:indicatori:2 2022");
        assertThat(changeLog.listOf(RecordType.INDICATOR_VALUE, corrected))
                .extracting(Change::action)
                .containsExactly(Change.Action.UPDATED, Change.Action.CREATED);
    }

    @Test
    void a_second_row_with_a_value_for_the_same_area_and_period_is_refused() throws IOException {
        SourceDescription source = wide();
        ImportReport report = run(source, HEADER + """
                2022;L'Isola;2;;1
                2022;L'Isola;2;100;2
                2022;L'Isola;2;100;
                """);
        assertThat(issues(report)).containsExactly("3 REJECT DUPLICATE_KEY key");
        assertThat(values(source, "quota-stranieri", "2")).containsExactly("2022=1");
        assertThat(values(source, "residenti", "2")).containsExactly("2022=100");
    }

    @Test
    void a_long_row_gives_the_value_of_the_indicator_that_it_names() throws IOException {
        SourceDescription source = source("""
                indicators:
                  - code: residenti
                    name: {it: Residenti, en: Residents}
                    unit: {it: persone, en: people}
                    kind: COUNT
                    scope: prova
                    when: {che: P1}
                    value: "{valore|number}"
                  - code: "stranieri-{dove}"
                    name: {it: "Stranieri: {dove}", en: "Foreigners: {dove}"}
                    unit: {it: persone, en: people}
                    kind: COUNT
                    scope: prova
                    when: {che: STR}
                    value: "{valore|number}"
                """);
        ImportReport report = run(source, """
                anno;codice;che;dove;valore
                2011;1;P1;;14
                2011;1;P61;;7
                2011;2;STR;Costa d'Avorio;3
                2011;1;STR;Perù;4
                2011;1;STR;PERU;5
                2011;1;STR;;6
                """);
        assertThat(issues(report))
                .containsExactlyInAnyOrder("6 REJECT DUPLICATE_KEY key", "7 REJECT REQUIRED_FIELD code");
        assertThat(report.counts()).isEqualTo(new Counts(6, 3, 0, 0, 0, 2, 1, 0));
        assertThat(values(source, "residenti", "1")).containsExactly("2011=14");
        assertThat(values(source, "stranieri-costa-d-avorio", "2")).containsExactly("2011=3");
        assertThat(values(source, "stranieri-peru", "1")).containsExactly("2011=4");
        assertThat(indicators
                        .findById(indicator(source, "stranieri-peru"))
                        .orElseThrow()
                        .details()
                        .englishName())
                .isEqualTo("Foreigners: Perù");
    }
}
