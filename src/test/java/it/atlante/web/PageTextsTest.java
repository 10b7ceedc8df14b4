package it.atlante.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PageTextsTest {

    private static final Pattern SHOWN = Pattern.compile("#\\{([a-zA-Z0-9.]+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    private final Properties italian = read("pages_it");
    private final Properties english = read("pages_en");

    /** What staff may do for a record has texts of its own. */
    private final Properties upkeep = read("upkeep_it");

    @Test
    void italianAndEnglishHaveTheSameKeys() {
        assertThat(new TreeSet<>(italian.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void italianAndEnglishTakeTheSameArguments() {
        for (String key : italian.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(italian.getProperty(key)));
        }
    }

    @Test
    void noTextHasAStraightApostropheWhichIsSyntax() {
        for (Properties texts : List.of(italian, english)) {
            texts.forEach(
                    (key, text) -> assertThat((String) text).as((String) key).doesNotContain("'"));
        }
    }

    @Test
    void everyTextThatAPageOfOursNamesIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                Matcher shown = SHOWN.matcher(Files.readString(file));
                while (shown.find()) {
                    // The layout's comment names texts of an imagined page.
                    if (!italian.containsKey(shown.group(1))
                            && !upkeep.containsKey(shown.group(1))
                            && !shown.group(1).startsWith("users.")) {
                        missing.add(file.getFileName() + ": " + shown.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream in = new ClassPathResource("messages/" + name + ".properties").getInputStream()) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
