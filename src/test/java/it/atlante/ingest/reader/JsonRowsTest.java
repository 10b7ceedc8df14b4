package it.atlante.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.ingest.template.RowText;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRowsTest extends SourceReaderContract {

    @Override
    SourceReader reader() {
        return new JsonRows(List.of("/sedi"));
    }

    @Override
    String threeRowsTheSecondUnusable() {
        return "{\"altro\": {\"sedi\": [9]}, \"sedi\": [{\"nome\": \"Uno\"}, \"perso\", {\"nome\": \"dué\\na\"}]}";
    }

    @Override
    String noRows() {
        return "{\"sedi\": []}";
    }

    @Override
    String brokenOff() {
        return "{\"sedi\": [{\"nome\": \"Uno\"}, {\"nome\": ";
    }

    @Test
    void several_arrays_are_read_one_after_the_other() throws IOException {
        SourceReader reader = new JsonRows(List.of("/a/x", "/b"));
        SourceRows rows =
                reader.open(file("{\"a\": {\"y\": [1, [2]], \"x\": [{\"n\": 1}]}, \"b\": [{\"n\": 2}, {\"n\": 3}]}"));
        assertThat(rows(rows))
                .extracting(row -> RowText.of(row.fields(), "n").getFirst())
                .containsExactly("1", "2", "3");
        assertThat(rows(rows)).extracting(SourceRecord::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_file_itself_may_be_the_array() throws IOException {
        SourceRows rows = new JsonRows(List.of("")).open(file("[{\"n\": {\"m\": 1.50}}, {\"n\": null}]"));
        assertThat(rows.columns()).containsExactlyInAnyOrder("n", "n.m");
        assertThat(RowText.of(rows(rows).getFirst().fields(), "n.m")).containsExactly("1.5");
        assertThat(RowText.of(rows(rows).get(1).fields(), "n.m")).isEmpty();
    }

    @Test
    void a_missing_array_is_named() {
        assertThatThrownBy(() -> reader().open(file("{\"sede\": []}")))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("/sedi");
    }

    @Test
    void a_syntax_error_is_told_with_its_line() {
        assertThatThrownBy(() -> reader().open(file("{\"sedi\": [\n{\"a\": 1},\n{\"a\" 2}]}")))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("line 3");
    }
}
