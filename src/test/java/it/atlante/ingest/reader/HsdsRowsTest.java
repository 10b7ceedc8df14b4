package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.MilanData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsdsRowsTest {

    @TempDir
    Path folder;

    private static List<SourceRecord> read(Path file) {
        SourceRows rows = new HsdsRows().open(file);
        try (Stream<SourceRecord> stream = rows.stream()) {
            List<SourceRecord> all = stream.toList();
            assertThat(all).hasSize((int) rows.count());
            return all;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "specification_3x/service_full.json, SERVICE, 1",
        "specification_3x/service_list.json, SERVICE, 1",
        "specification_3x/service_at_location_full.json, SERVICE_AT_LOCATION, 1",
        "specification_3x/service_at_location_list.json, SERVICE_AT_LOCATION, 1",
        "specification_3x/organization_full.json, SERVICE, 1",
        "specification_3x/organization_list.json, ORGANIZATION, 1",
        "oruk_v3_mocks/V3.0-UK-Test/service_list.json, SERVICE, 128",
        "oruk_v3_mocks/V3.0-UK-Default/service_full.json, SERVICE, 1",
        "oruk_v3_mocks/V3.0-UK-Fail/service_list.json, SERVICE, 4",
        "specification_3x/csv, SERVICE, 1",
        "sample_datapackage_1x/simple/datapackage.json, SERVICE, 0",
        "sample_datapackage_1x/all_resources, SERVICE, 0",
    })
    void each_shape_of_hsds_gives_its_rows(String file, HsdsKind first, int count) {
        List<SourceRecord> rows = read(MilanData.file("hsds/" + file));
        assertThat(HsdsKind.of(rows.getFirst().fields())).isEqualTo(first);
        if (count > 0) {
            assertThat(rows).hasSize(count);
        } else {
            assertThat(rows.stream().filter(row -> HsdsKind.of(row.fields()) == HsdsKind.SERVICE))
                    .hasSize(13);
            assertThat(rows.stream()
                            .flatMap(row -> Stream.concat(
                                    Stream.of(row.fields()
                                            .path("organization")
                                            .path("id")
                                            .asString("")),
                                    Stream.of(row.fields().path("id").asString(""))))
                            .distinct())
                    .as("no organisation is lost")
                    .containsAll(organisationIds());
        }
    }

    private static List<String> organisationIds() {
        Path organisations = MilanData.file("hsds/sample_datapackage_1x/simple/organizations.csv");
        try (Stream<SourceRecord> rows =
                new CsvRows(it.atlante.ingest.source.CsvForm.DEFAULT).open(organisations).stream()) {
            return rows.map(row -> row.fields().path("id").asString("")).toList();
        }
    }

    @Test
    void a_package_is_joined_as_version_3_nests_it() {
        SourceRecord service = read(MilanData.file("hsds/specification_3x/csv")).getFirst();
        assertThat(service.fields().at("/organization/name").asString("")).isEqualTo("Example Organization Inc.");
        assertThat(service.fields().at("/service_at_locations/0/location/name").asString(""))
                .isEqualTo("MyCity Civic Center");
        assertThat(service.fields()
                        .at("/service_at_locations/0/location/addresses/0/city")
                        .asString(""))
                .isEqualTo("MyCity");
        assertThat(service.fields()
                        .at("/service_at_locations/0/schedules/0/byday")
                        .asString(""))
                .isEqualTo("TH,FR");
        assertThat(service.fields().at("/cost_options/0/amount").asString("")).isEqualTo("35");
    }

    @Test
    void a_zipped_package_reads_like_its_folder() throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        for (Path file : MilanData.files("hsds/sample_datapackage_1x/all_resources", "")) {
            if (Files.isRegularFile(file)) {
                members.put("pacchetto/" + file.getFileName(), Files.readString(file));
            }
        }
        Path zip = Workbooks.zip(folder.resolve("pacchetto.zip"), members);
        assertThat(read(zip).stream().map(SourceRecord::fields).toList())
                .isEqualTo(read(MilanData.file("hsds/sample_datapackage_1x/all_resources")).stream()
                        .map(SourceRecord::fields)
                        .toList());
    }

    @Test
    void a_ragged_row_of_a_package_is_a_row_with_a_problem_and_a_lost_tie_is_noted() throws IOException {
        Files.writeString(folder.resolve("organizations.csv"), "id,name\no1,Uno\no2\no3,Tre\n");
        Files.writeString(folder.resolve("services.csv"), "id,organization_id,name,status\ns1,o1,Sportello,active\n");
        Files.writeString(
                folder.resolve("service_at_locations.csv"), "id,service_id,location_id\nx,s1,l1\ny,assente,l1\n");
        SourceRows rows = new HsdsRows().open(folder);
        assertThat(rows.notes()).singleElement().satisfies(note -> assertThat(note.arguments())
                .contains("assente"));
        List<SourceRecord> read = read(folder);
        assertThat(read).hasSize(3);
        assertThat(read.get(1).fields().path("name").asString("")).isEqualTo("Tre");
        assertThat(read.get(2).problem()).isNotNull();
        assertThat(read.get(2).raw().toString()).contains("o2");
    }

    @Test
    void what_is_no_hsds_is_refused_or_told_row_by_row() throws IOException {
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("HSDS");
        assertThatThrownBy(() -> read(Files.writeString(folder.resolve("a.json"), "{\"contents\":[{\"id\":")))
                .isInstanceOf(UnreadableSource.class);
        assertThatThrownBy(() -> read(Files.writeString(folder.resolve("b.json"), "12")))
                .isInstanceOf(UnreadableSource.class);
        assertThatThrownBy(() -> read(folder.resolve("assente.json"))).hasMessageContaining("assente");
        List<SourceRecord> terms = read(MilanData.file("hsds/specification_3x/taxonomy_term_list.json"));
        assertThat(terms).isNotEmpty().allSatisfy(row -> assertThat(row.problem())
                .isNotNull());
    }
}
