package it.atlante.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportOrderTest {

    private static ImportOrder parse(String command) {
        return ImportOrder.parse(command.isEmpty() ? List.of() : List.of(command.split(" ")));
    }

    @Test
    void a_set_from_a_folder() {
        ImportOrder order = parse("milano --from dati --source a --source b --atlante.data=x");
        assertThat(order.set()).isEqualTo("milano");
        assertThat(order.from()).isEqualTo(Path.of("dati").toAbsolutePath().toString());
        assertThat(order.sources()).containsExactly("a", "b");
    }

    @Test
    void a_download_a_file_and_a_list() {
        assertThat(parse("milano --download").download()).isTrue();
        assertThat(parse("x.csv --source a").set()).isNull();
        assertThat(parse("--list").list()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.csv",
                "milano --from",
                "milano --download --from x",
                "milano altro --download",
                "milano --dowload"
            })
    void what_is_not_understood_is_told_with_the_usage(String command) {
        assertThatThrownBy(() -> parse(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("import --list");
    }
}
