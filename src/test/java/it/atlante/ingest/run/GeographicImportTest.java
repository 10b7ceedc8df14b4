package it.atlante.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.Areas;
import it.atlante.ingest.ImportTest;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;

/** Where things are: reference systems, axes, territory, and the oracles of points in polygons of the real files. */
@ImportTest
class GeographicImportTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Metres in a degree of latitude; a degree of longitude at Milan has 0.7 of them. */
    private static final double HECTARE_SQUARE_DEGREES = 10_000 / (111_150.0 * 111_150 * 0.7012);

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    KnownSources sources;

    @Autowired
    AreaLookup lookup;

    @Autowired
    Areas areas;

    private static SourceDescription source(String rest) {
        String yaml = "sources:\n  - id: luoghi-%d\n    title: Prova\n    file: [x]\n%s"
                .formatted(NEXT.incrementAndGet(), rest.indent(4));
        return SourceFile.parse(yaml, "prova", null).getFirst();
    }

    private static SourceDescription landmarks(String format) {
        return source(format + "record: landmark\nkey: \"{nome}\"\nset: {name: \"{nome}\", kind: altro}\n");
    }

    private ImportReport run(SourceDescription source, Path file) {
        return imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
    }

    private void runKnown(String sourceId, String file) {
        assertThat(run(sources.find(sourceId).orElseThrow(), MilanData.file(file))
                        .failure())
                .isNull();
    }

    private void runBoundaries() {
        runKnown("milano-nil-ds964", "boundaries/ds964_nil_wm.geojson");
        runKnown("milano-municipi-ds379", "boundaries/ds379_municipi_label.geojson");
        runKnown("citta-metropolitana-comuni", "boundaries/istat_comuni_citta_metropolitana_milano.geojson");
    }

    private List<Issue> issues(ImportReport report, IssueCode code) {
        return runs.issues(report.runId(), 10_000).stream()
                .filter(issue -> issue.problem().code() == code)
                .toList();
    }

    private Path points(String... coordinates) throws IOException {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < coordinates.length; i++) {
            features.append(i == 0 ? "" : ",")
                    .append(
                            "{\"type\":\"Feature\",\"properties\":{\"nome\":\"n%d\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s]}}"
                                    .formatted(i, coordinates[i]));
        }
        return Files.writeString(
                folder.resolve("punti.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    @Test
    void all_1257_remediation_sites_contradict_their_second_pair() {
        runBoundaries();
        SourceDescription sites = source("""
                format: csv
                crs: EPSG:3003
                csv: {delimiter: ";"}
                record: landmark
                key: "{CodicePratica} {X_gb} {Y_gb} {Indirizzo} {DenominazioneSito}"
                set: {name: "{DenominazioneSito|default:senza nome}", kind: altro, location.x: "{X_gb}", location.y: "{Y_gb}"}
                checks:
                  - point: {lon: "{X_wgs84}", lat: "{Y_wgs84}", crs: "EPSG:4326", tolerance: 10}
                """);
        ImportReport report = run(sites, MilanData.file("points/ds600_aree_bonifica_gaussboaga.csv"));
        assertThat(report.failure()).isNull();
        assertThat(report.counts().read()).isEqualTo(1_257);
        List<Issue> apart = issues(report, IssueCode.POINT_CONTRADICTION);
        assertThat(apart.size() + report.counts().rejected()).isEqualTo(1_257);
        assertThat(issues(report, IssueCode.DUPLICATE_KEY))
                .hasSize((int) report.counts().rejected());
        assertThat(apart).allSatisfy(issue -> assertThat(
                        Integer.parseInt(issue.problem().arguments().getFirst()))
                .isBetween(76, 81));
        assertThat(apart.stream()
                        .mapToInt(issue ->
                                Integer.parseInt(issue.problem().arguments().getFirst()))
                        .average()
                        .orElseThrow())
                .isBetween(79.0, 79.6);
    }

    @Test
    void the_1252_remediation_sites_that_name_a_nil_lie_in_it_by_the_pair_that_the_nil_was_found_with() {
        runBoundaries();
        SourceDescription sites = source("""
                format: csv
                csv: {delimiter: ";"}
                record: landmark
                key: "{CodicePratica} {X_gb} {Y_gb} {Indirizzo} {DenominazioneSito}"
                set: {name: "{DenominazioneSito|default:senza nome}", kind: altro, location.lon: "{X_wgs84}", location.lat: "{Y_wgs84}"}
                checks:
                  - area: {kind: NIL, vintage: PGT2030, code: "{ID_NIL|int}"}
                """);
        ImportReport report = run(sites, MilanData.file("points/ds600_aree_bonifica_gaussboaga.csv"));
        assertThat(report.failure()).isNull();
        assertThat(report.counts().read()).isEqualTo(1_257);
        assertThat(issues(report, IssueCode.AREA_CONTRADICTION)).isEmpty();
    }

    @Test
    void three_schools_lie_outside_all_133_comuni() {
        runBoundaries();
        ImportReport report = run(
                sources.find("citta-metropolitana-scuole").orElseThrow(),
                MilanData.file("points/cmm_scuole_ogni_ordine_e_grado.csv"));
        assertThat(issues(report, IssueCode.OUTSIDE_TERRITORY)).hasSize(3);
    }

    @Test
    void eighteen_nil_have_more_than_a_hectare_in_more_than_one_municipio() {
        runBoundaries();
        List<Geometry> municipi = shapes(AreaKind.MUNICIPIO, "2016");
        long spread = shapes(AreaKind.NIL, "PGT2030").stream()
                .filter(nil -> municipi.stream()
                                .filter(municipio -> municipio.intersection(nil).getArea() > HECTARE_SQUARE_DEGREES)
                                .count()
                        > 1)
                .count();
        assertThat(spread).isEqualTo(18);
    }

    private List<Geometry> shapes(AreaKind kind, String vintage) {
        return areas.listByKind(kind).stream()
                .map(Area::details)
                .filter(area -> area.vintage().equals(vintage))
                .map(area -> (Geometry) area.shape())
                .toList();
    }

    @Test
    void the_census_areas_of_2011_become_areas_whose_codes_are_whole_numbers() {
        ImportReport report = run(source("""
                        format: shapefile
                        record: area
                        key: "{ACE|int}"
                        set: {kind: ACE, vintage: "2011", code: "{ACE|int}", name: "ACE {ACE|int}"}
                        """), MilanData.file("indicators/ace2011_shp/ACE_maggio_2011.shp"));
        assertThat(report.failure()).isNull();
        assertThat(report.counts().rejected()).isZero();
        assertThat(lookup.find("ACE:2011:36").orElseThrow().name()).isEqualTo("ACE 36");
        assertThat(shapes(AreaKind.ACE, "2011")).hasSize(85).allMatch(Geometry::isValid);
    }

    @Test
    void the_omi_zones_of_milan_become_areas_and_the_links_of_the_file_are_said() {
        ImportReport report = run(source("""
                        format: kml
                        record: area
                        key: "{file} {name}"
                        set: {kind: OMI, vintage: "2018-2", code: "{file} {name}", name: "{name}"}
                        """), MilanData.file("omi/omi_zone_provincia_milano_2018-2.kmz"));
        assertThat(report.failure()).isNull();
        assertThat(report.counts().read()).isEqualTo(548);
        assertThat(report.counts().created() + report.counts().rejected()).isEqualTo(548);
        assertThat(issues(report, IssueCode.NOT_READ)).extracting(Issue::row).containsExactly(0L);
    }

    @Test
    void a_file_whose_axes_are_exchanged_is_refused_until_it_is_said() throws IOException {
        Path file = points("45.46,9.19", "45.47,9.2", "9.1,45.4");
        String territory = "territory: {south: 45.3, west: 8.9, north: 45.7, east: 9.6}\n";
        ImportReport refused = run(landmarks("format: geojson\n" + territory), file);
        assertThat(refused.state()).isEqualTo(ImportState.FAILED);
        assertThat(refused.failure()).contains("2 of the first 3").contains("axes: yx");
        ImportReport said = run(landmarks("format: geojson\naxes: yx\n" + territory), file);
        assertThat(said.failure()).isNull();
        assertThat(said.counts().created()).isEqualTo(2);
        assertThat(issues(said, IssueCode.BAD_COORDINATES)).hasSize(1);
    }

    @Test
    void projected_axes_and_columns_that_are_exchanged_are_found_too() throws IOException {
        Path file = points("5034536.8,514853.5", "5034636.8,514953.5");
        assertThat(run(landmarks("format: geojson\ncrs: EPSG:32632\n"), file).failure())
                .contains("axes: yx");
        assertThat(run(landmarks("format: geojson\ncrs: EPSG:32632\naxes: yx\n"), file)
                        .failure())
                .isNull();
        SourceDescription columns = source("""
                format: csv
                record: landmark
                key: "{nome}"
                set: {name: "{nome}", kind: altro, location.lat: "{a}", location.lon: "{b}"}
                """);
        Path csv = Files.writeString(folder.resolve("punti.csv"), "nome,a,b\nuno,9.19,45.46\ndue,9.2,45.47\n");
        assertThat(run(columns, csv).failure()).contains("columns");
    }

    @Test
    void a_point_outside_the_declared_territory_goes_in_and_is_marked() throws IOException {
        ImportReport report = run(
                landmarks("format: geojson\nterritory: {south: 45.3, west: 8.9, north: 45.7, east: 9.6}\n"),
                points("9.19,45.46", "12.49,41.9", "9.2,45.5"));
        assertThat(report.counts().created()).isEqualTo(3);
        assertThat(issues(report, IssueCode.OUTSIDE_TERRITORY))
                .extracting(Issue::row)
                .containsExactly(2L);
    }

    @Test
    void projected_coordinates_without_a_system_end_the_run_with_a_request_for_it() throws IOException {
        ImportReport report = run(landmarks("format: geojson\n"), points("514853.5,5034536.8"));
        assertThat(report.state()).isEqualTo(ImportState.FAILED);
        assertThat(report.failure()).contains("\"crs\"");
    }
}
