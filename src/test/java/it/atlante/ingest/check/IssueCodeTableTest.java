package it.atlante.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.ingest.issue.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of codes that people read says what the program does. */
class IssueCodeTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final List<String> HAPPENS = List.of("rejected", "left out", "repaired", "marked", "counted");

    private static String readme() throws IOException {
        return Files.readString(Path.of("geo-data/README.md"));
    }

    @Test
    void every_code_is_in_the_table_once_and_in_order() throws IOException {
        List<String> codes =
                ROW.matcher(readme()).results().map(row -> row.group(1)).toList();
        assertThat(codes)
                .containsExactlyElementsOf(
                        Arrays.stream(IssueCode.values()).map(Enum::name).toList());
    }

    @Test
    void the_table_says_what_the_screens_say_and_what_happens() throws IOException {
        ResourceBundle english = ResourceBundle.getBundle("messages.ingest", Locale.ENGLISH);
        ResourceBundle italian = ResourceBundle.getBundle("messages.ingest", Locale.ITALIAN);
        Matcher row = ROW.matcher(readme());
        int rows = 0;
        while (row.find()) {
            rows++;
            assertThat(row.group(2)).isEqualTo(english.getString("code." + row.group(1)));
            assertThat(italian.getString("code." + row.group(1))).isNotBlank();
            String happens = row.group(3);
            assertThat(HAPPENS).as(row.group(1)).anyMatch(happens::startsWith);
        }
        assertThat(rows).isEqualTo(IssueCode.values().length);
    }
}
