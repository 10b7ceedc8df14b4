package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files that are written once and compared from then on. {@code -Datlante.golden.write=true} writes them anew. */
final class GoldenFiles {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GoldenFiles() {}

    static void compare(Path file, JsonNode actual) {
        try {
            String text = PRETTY.writeValueAsString(actual) + "\n";
            if (Boolean.getBoolean("atlante.golden.write")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("golden file; if the change is meant, run this test with -Datlante.golden.write=true")
                    .exists();
            assertThat(text)
                    .as("%s; if the change is meant, run this test with -Datlante.golden.write=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
