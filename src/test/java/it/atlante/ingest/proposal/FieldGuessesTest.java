package it.atlante.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import it.atlante.ingest.reader.Inspection;
import it.atlante.ingest.source.RecordKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is guessed of real files, each as its publisher wrote it. */
class FieldGuessesTest {

    private static LookedAt seen(String file, String layer) {
        Path path = MilanData.file(file);
        Answers answers = FileQuestions.guessed(Inspection.of(path, layer.isEmpty() ? null : layer));
        return Objects.requireNonNull(FileQuestions.of(path, answers).lookedAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points/toscana_beni_confiscati_gaussboaga.csv | LANDMARK | true | name | c:nome",
                "points/toscana_beni_confiscati_gaussboaga.csv | LANDMARK | true | location.x | c:gbest",
                "points/toscana_beni_confiscati_gaussboaga.csv | LANDMARK | true | location.y | c:gbnord",
                "points/toscana_beni_confiscati_gaussboaga.csv | LANDMARK | true | location.city | c:comune",
                "points/toscana_beni_confiscati_gaussboaga.csv | LANDMARK | true | location.address | c:indirizzo",
                "points/toscana_beni_confiscati_gaussboaga.csv | LANDMARK | true | location.stateProvince | c:prov",
                "points/osm_amenities_milano_2016.csv | SERVICE | false | location.lat | c:lat",
                "points/osm_amenities_milano_2016.csv | SERVICE | false | location.lon | c:lon",
                "points/osm_amenities_milano_2016.csv | SERVICE | false | categories | c:amenity",
                "points/farmacie_italia_misa_noheader.csv | SERVICE | false | location.lat | c:c2",
                "points/farmacie_italia_misa_noheader.csv | SERVICE | false | location.lon | c:c1",
                "points/ds600_aree_bonifica_gaussboaga.csv | LANDMARK | true | location.x | c:X_gb",
                "points/ds600_aree_bonifica_gaussboaga.csv | LANDMARK | true | location.y | c:Y_gb",
                "points/ds600_aree_bonifica_gaussboaga.csv | LANDMARK | false | location.lat | c:Y_wgs84",
                "boundaries/ds964_nil_wm_shp.zip | AREA |  | code | c:ID_NIL",
                "boundaries/ds964_nil_wm_shp.zip | AREA |  | name | c:NIL",
                "omi/omi_zone_provincia_milano_2018-2.kmz | AREA |  | name | c:name",
            })
    void columns_are_found_by_their_names_and_values(
            String file, RecordKind kind, @Nullable Boolean projected, String field, String column) {
        Answers guessed = FieldGuesses.of(kind, seen(file, ""), projected);
        assertThat(guessed.first("from." + field)).as(guessed.toString()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({
        "points/osm_amenities_milano_2016.csv, id",
        "boundaries/ds964_nil_wm_shp.zip, ID_NIL",
    })
    void the_key_is_a_column_that_tells_rows_apart(String file, String column) {
        assertThat(FieldGuesses.key(seen(file, ""))).containsExactly(column);
    }

    @Test
    void a_proposed_key_never_repeats_in_the_rows_that_were_looked_at() {
        for (Path file : MilanData.files("points", ".csv")) {
            LookedAt seen = seen("points/" + file.getFileName(), "");
            List<String> key = FieldGuesses.key(seen);
            if (!key.isEmpty()) {
                assertThat(FieldGuesses.repeated(seen, key))
                        .as(file + " " + key)
                        .isZero();
            }
        }
    }
}
