package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKey;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.indicator.IndicatorValue;
import it.atlante.catalogue.indicator.IndicatorValues;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Real files of indicators, each by a description of the test, and the shipped description of ds205 on a file of its documented form. */
@ImportTest
class MilanIndicatorImportTest {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private static final String DS205_HEADER =
            "Anno;Quartiere;NIL;Uomini;Donne;Totale;Minori;Stranieri;Famiglie registrate in anagrafe;Nati vivi;Morti;"
                    + "Emigrati;Immigrati;Area (metri quadrati)\n";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    KnownSources sources;

    @Autowired
    Catalogue catalogue;

    @Autowired
    AreaLookup areas;

    @Autowired
    IndicatorValues values;

    @Autowired
    JdbcTemplate jdbc;

    private ImportReport run(SourceDescription source, Path file) {
        ImportReport report = imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        return report;
    }

    private void runBoundaries(String source, String file) {
        assertThat(run(sources.find(source).orElseThrow(), MilanData.file(file)).completed())
                .isTrue();
    }

    private static SourceDescription source(String id, String rest) {
        String yaml = "sources:\n  - id: %s\n    title: Prova\n    file: [x]\n%s".formatted(id, rest.indent(4));
        return SourceFile.parse(yaml, "prova", null).getFirst();
    }

    private BigDecimal sum(String sourceId, String code, String periodEnd) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select sum(v.measured) from indicator_value v join indicator i on i.id = v.indicator_id"
                        + " where v.source_id = ? and i.code like ? and v.period_to = cast(? as date)",
                BigDecimal.class,
                sourceId,
                code,
                periodEnd));
    }

    private Map<IssueCode, Long> codes(ImportReport report) {
        Map<IssueCode, Long> codes = new TreeMap<>();
        runs.codes(report.runId()).forEach(code -> codes.put(code.code(), code.count()));
        return codes;
    }

    private List<String> values(String sourceId, String code, AreaKey area) {
        return values.listByIndicatorAndArea(Draft.idOf(sourceId, RecordType.INDICATOR, code), area).stream()
                .map(IndicatorValue::details)
                .map(details -> details.period() + "=" + details.value())
                .toList();
    }

    private static AreaKey nil(int number) {
        return new AreaKey(AreaKind.NIL, "PGT2030", Integer.toString(number));
    }

    @Test
    void ds205_gives_residents_foreigners_minors_and_households_of_each_nil() throws IOException {
        runBoundaries("milano-nil-ds964", "boundaries/ds964_nil_wm.geojson");
        SourceDescription source = sources.find("milano-popolazione-nil-ds205").orElseThrow();
        assertThat(source.file().matches("ds205-sociale-caratteristiche-demografiche-territoriali-quartiere.csv"))
                .isTrue();
        Path file = Files.writeString(folder.resolve("ds205.csv"), DS205_HEADER + """
                2022;DUOMO;1;8000;8500;16500;1900;2400;9700;110;140;1000;1100;2341634,13
                2023;DUOMO;1;8.050;8.550;16.600;1.890;2.450;9.750;100;150;990;1200;2341634,13
                2023;LORETO - CASORETTO - NOLO;20;22000;22034;44034;6500;14488;26632;312;356;1806;1862;1747499,47
                2023;PARCO SEMPIONE;8;0;0;0;;;0;0;0;0;0;472893,21
                2023;N.D.;N.D.;600;300;900;50;400;800;0;3;10;20;
                2023;SACCO;20;1;1;2;0;0;1;0;0;0;0;708465,80
                """);
        ImportReport report = run(source, file);
        assertThat(codes(report)).isEqualTo(Map.of(IssueCode.BAD_NUMBER, 1L, IssueCode.OTHER_AREA, 1L));
        assertThat(report.counts()).isEqualTo(new Counts(6, 4, 0, 0, 0, 2, 0, 0));
        assertThat(values(source.id(), "residenti", nil(1))).containsExactly("2023-12-31=16600", "2022-12-31=16500");
        assertThat(values(source.id(), "residenti-stranieri", nil(20))).containsExactly("2023-12-31=14488");
        assertThat(values(source.id(), "residenti-minori", nil(20))).containsExactly("2023-12-31=6500");
        assertThat(values(source.id(), "famiglie", nil(20))).containsExactly("2023-12-31=26632");
        assertThat(values(source.id(), "residenti", nil(8))).containsExactly("2023-12-31=0");
        assertThat(values(source.id(), "residenti-stranieri", nil(8))).isEmpty();
        assertThat(run(source, file).counts()).isEqualTo(new Counts(6, 0, 0, 4, 0, 2, 0, 0));
    }

    @Test
    void rows_that_mean_the_nil_of_2011_are_refused_where_the_same_number_is_another_neighbourhood()
            throws IOException {
        runBoundaries("milano-nil-ds964", "boundaries/ds964_nil_wm.geojson");
        SourceDescription shipped = sources.find("milano-popolazione-nil-ds205").orElseThrow();
        // Under another name, so that its rows do not stand beside those of the other test.
        SourceDescription source = new SourceDescription(
                "prova-nil-2011",
                shipped.publication(),
                shipped.file(),
                shipped.defaults(),
                shipped.mapping(),
                null,
                null);
        JsonNode old = JsonMapper.shared().readTree(MilanData.file("boundaries/nil_2011_daf_NILZone_EPSG4326.geojson"));
        StringBuilder rows = new StringBuilder(DS205_HEADER);
        int other = 0;
        for (JsonNode feature : old.get("features")) {
            JsonNode fields = feature.get("properties");
            int id = new BigDecimal(fields.get("ID_NIL").asString()).intValueExact();
            String name = fields.get("NIL").asString();
            String today = areas.find(nil(id).toString()).orElseThrow().name();
            other += plain(name).equals(plain(today)) ? 0 : 1;
            rows.append("1999;%s;%d;1;1;2;0;0;1;0;0;0;0;1\n".formatted(name, id));
        }
        ImportReport report = run(source, Files.writeString(folder.resolve("ds205.csv"), rows));
        assertThat(other).isGreaterThan(30);
        assertThat(codes(report)).isEqualTo(Map.of(IssueCode.OTHER_AREA, (long) other));
        assertThat(report.counts().rejected()).isEqualTo(other);
        assertThat(report.counts().created()).isEqualTo(88 - other);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void the_platform_rows_of_88_nil_go_in_and_a_share_of_nobody_is_no_value() throws IOException {
        runBoundaries("milano-nil-ds964", "boundaries/ds964_nil_wm.geojson");
        ArrayNode all = JsonMapper.shared().createArrayNode();
        tarred("nil/[0-9]+\\.json")
                .values()
                .forEach(text -> all.add(JsonMapper.shared().readTree(text)));
        assertThat(all.size()).isEqualTo(88);
        SourceDescription source = source("prova-platform", """
                format: json
                records: ""
                record: indicator
                set: {area: "NIL:PGT2030:{id_nil}", period: "2021"}
                indicators:
                  - code: residenti
                    name: {it: Residenti, en: Residents}
                    unit: {it: persone, en: people}
                    kind: COUNT
                    scope: platform
                    value: "{popolazione_totale}"
                  - code: quota-stranieri
                    name: {it: Quota di stranieri, en: Share of foreigners}
                    unit: "%"
                    kind: RATE
                    scope: platform
                    value: "{pct_stranieri}"
                  - code: posto
                    name: {it: Posto per popolazione, en: Rank by population}
                    unit: "°"
                    kind: INDEX
                    scope: platform
                    value: "{ranking.ranking_popolazione}"
                checks:
                  - area: {kind: NIL, vintage: PGT2030, name: "{nil}"}
                """);
        Path file = Files.writeString(folder.resolve("nil.json"), all.toString());
        ImportReport report = run(source, file);
        assertThat(codes(report)).isEmpty();
        assertThat(report.counts()).isEqualTo(new Counts(88, 88, 0, 0, 0, 0, 0, 0));
        assertThat(sum(source.id(), "residenti", "2021-12-31")).isEqualByComparingTo("1386285");
        assertThat(values(source.id(), "quota-stranieri", nil(20))).containsExactly("2021=32.901848571558");
        AreaKey park = nil(8);
        assertThat(areas.find(park.toString()).orElseThrow().name()).isEqualTo("Parco Sempione");
        assertThat(values(source.id(), "residenti", park)).containsExactly("2021=0");
        assertThat(values(source.id(), "quota-stranieri", park)).isEmpty();
        assertThat(run(source, file).counts().unchanged()).isEqualTo(88);
    }

    @Test
    void a_series_of_households_takes_the_nil_from_brackets() throws IOException {
        runBoundaries("milano-nil-ds964", "boundaries/ds964_nil_wm.geojson");
        SourceDescription source = source("prova-famiglie", """
                format: json
                records: /timeSeries
                record: indicator
                set: {area: "NIL:PGT2030:{nil_label|last:(|first:)}", period: "{anno}"}
                indicators:
                  - code: famiglie
                    name: {it: Famiglie, en: Households}
                    unit: {it: famiglie, en: households}
                    kind: COUNT
                    scope: platform
                    value: "{totale_famiglie}"
                checks:
                  - area: {kind: NIL, name: "{nil}"}
                """);
        String series = tarred("popolazione-quartiere/20\\.json").firstEntry().getValue();
        ImportReport report = run(source, Files.writeString(folder.resolve("20.json"), series));
        assertThat(report.counts().rejected()).isZero();
        assertThat(values(source.id(), "famiglie", nil(20))).contains("2007=18678", "2008=18724");
    }

    @Test
    void foreign_residents_by_citizenship_and_sex_since_1987_are_long_rows() {
        runBoundaries("citta-metropolitana-comuni", "boundaries/istat_comuni_citta_metropolitana_milano.geojson");
        SourceDescription source = source("prova-ds75", """
                format: csv
                csv: {delimiter: ";"}
                maps:
                  en: {Femmine: female, Maschi: male}
                record: indicator
                set: {area: "COMUNE:ISTAT-PROV015:015146", period: "{Anno}-12-31"}
                indicators:
                  - code: "stranieri-{Cittadinanza}-{Genere}"
                    name:
                      it: "Residenti stranieri, {Cittadinanza}, {Genere|lower}"
                      en: "Foreign residents, {Cittadinanza}, {Genere|map:en}"
                    unit: {it: persone, en: people}
                    kind: COUNT
                    scope: ds75
                    value: "{Residenti}"
                """);
        ImportReport report = run(source, MilanData.file("indicators/ds75_stranieri_sesso_cittadinanza.csv"));
        assertThat(codes(report)).isEqualTo(Map.of(IssueCode.WRONG_FIELD_COUNT, 6L));
        assertThat(report.counts().read()).isEqualTo(10_857);
        assertThat(report.counts().created()).isEqualTo(10_851);
        assertThat(sum(source.id(), "stranieri-%", "2024-12-31")).isEqualByComparingTo("300595");
        AreaKey milan = new AreaKey(AreaKind.COMUNE, "ISTAT-PROV015", "015146");
        assertThat(values(source.id(), "stranieri-afghanistan-maschi", milan))
                .startsWith("2024-12-31=914")
                .endsWith("1987-12-31=7");
    }

    @Test
    void residents_of_six_thousand_census_sections_add_up_to_the_city() {
        Path file = MilanData.file("indicators/istat_2011_sezioni_milano.csv");
        List<String> sections = sections(file);
        String missing = sections.removeLast();
        catalogue.saveAll(
                sections.stream().map(MilanIndicatorImportTest::section).toList(), Actor.person("prova"));
        SourceDescription source = source("prova-sezioni", """
                format: csv
                csv: {delimiter: ";"}
                record: indicator
                set: {area: "SEZIONE:2011:{SEZ2011}", period: "2011-10-09"}
                indicators:
                  - code: residenti
                    name: {it: Residenti, en: Residents}
                    unit: {it: persone, en: people}
                    kind: COUNT
                    scope: censimento 2011
                    value: "{P1}"
                """);
        ImportReport report = run(source, file);
        assertThat(codes(report)).isEqualTo(Map.of(IssueCode.UNKNOWN_REFERENCE, 1L));
        assertThat(report.counts().created()).isEqualTo(6_016);
        BigDecimal inMissing = residents(file, missing);
        assertThat(sum(source.id(), "residenti", "2011-10-09").add(inMissing)).isEqualByComparingTo("1242123");
    }

    private static List<String> sections(Path file) {
        List<String> sections = new ArrayList<>();
        lines(file).forEach(line -> sections.add(line.split(";")[1]));
        return sections;
    }

    private static BigDecimal residents(Path file, String section) {
        return lines(file).stream()
                .filter(line -> line.split(";")[1].equals(section))
                .map(line -> new BigDecimal(line.split(";")[2]))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A section with its real code and a square somewhere: the file has no shapes, and values need none. */
    private static Draft section(String code) {
        double lon = 9 + Long.parseLong(code) % 1000 / 10_000.0;
        Polygon square = (Polygon) WGS84.toGeometry(new Envelope(lon, lon + 0.001, 45.4, 45.401));
        return Draft.of(
                new AreaDetails(
                        AreaKind.SEZIONE,
                        "2011",
                        code,
                        "Sezione " + code,
                        null,
                        WGS84.createMultiPolygon(new Polygon[] {square}),
                        true,
                        null,
                        null,
                        null,
                        null),
                Header.ofSource("prova-sezioni", code));
    }

    /** The files of the archive whose paths are of a form, as text; read by hand: blocks of 512 bytes (POSIX ustar). */
    private static TreeMap<String, String> tarred(String path) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (InputStream tar = new GZIPInputStream(
                Files.newInputStream(MilanData.file("indicators/milano_platform_nil_json.tar.gz")))) {
            byte[] header = tar.readNBytes(512);
            while (header.length == 512 && header[0] != 0) {
                String name = text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((512 - size % 512) % 512);
                if (name.matches("(.*/)?" + path)) {
                    files.put(name, new String(content, StandardCharsets.UTF_8));
                }
                header = tar.readNBytes(512);
            }
        }
        return files;
    }

    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.US_ASCII);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
