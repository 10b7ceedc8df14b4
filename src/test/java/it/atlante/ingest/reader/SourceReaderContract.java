package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.template.RowText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** What every reader promises. */
abstract class SourceReaderContract {

    @TempDir
    Path folder;

    abstract SourceReader reader();

    /** The file of three rows: nome = Uno, dué (two lines: "a", "b"), and an unusable row in between as the second one. */
    abstract String threeRowsTheSecondUnusable();

    /** A file of the format without rows. */
    abstract String noRows();

    /** A file that breaks off in the middle. */
    abstract String brokenOff();

    Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    static Problem problem(SourceRecord row) {
        return Objects.requireNonNull(row.problem());
    }

    static Coordinate coordinate(SourceRecord row) {
        return Objects.requireNonNull(row.geometry()).getCoordinate();
    }

    List<SourceRecord> rows(SourceRows rows) {
        try (Stream<SourceRecord> stream = rows.stream()) {
            return stream.toList();
        }
    }

    @Test
    void every_row_comes_and_an_unusable_one_says_why() throws IOException {
        SourceRows rows = reader().open(file(threeRowsTheSecondUnusable()));
        assertThat(rows.count()).isEqualTo(3);
        assertThat(rows.columns()).contains("nome");
        List<SourceRecord> records = rows(rows);
        assertThat(records).hasSize(3);
        assertThat(records).extracting(SourceRecord::number).isSorted().doesNotHaveDuplicates();
        assertThat(RowText.of(records.get(0).fields(), "nome")).containsExactly("Uno");
        assertThat(records.get(0).problem()).isNull();
        assertThat(records.get(1).problem()).isNotNull();
        assertThat(records.get(1).raw().toString()).contains("perso");
        assertThat(RowText.of(records.get(2).fields(), "nome")).containsExactly("dué\na");
    }

    @Test
    void a_file_can_be_read_again() throws IOException {
        SourceRows rows = reader().open(file(threeRowsTheSecondUnusable()));
        assertThat(rows(rows)).hasSameSizeAs(rows(rows));
    }

    @Test
    void a_file_without_rows_has_none() throws IOException {
        SourceRows rows = reader().open(file(noRows()));
        assertThat(rows.count()).isZero();
        assertThat(rows(rows)).isEmpty();
    }

    @Test
    void a_missing_file_is_refused_by_name() {
        assertThatThrownBy(() -> reader().open(folder.resolve("assente")))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("assente");
    }

    @Test
    void a_file_that_breaks_off_is_refused_before_its_first_row() {
        assertThatThrownBy(() -> reader().open(file(brokenOff()))).isInstanceOf(UnreadableSource.class);
    }
}
