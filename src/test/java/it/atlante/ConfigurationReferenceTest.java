package it.atlante;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The page about settings and the code say the same. Both are read as text, so that a setting cannot hide behind a condition. */
class ConfigurationReferenceTest {

    private static final Path PAGE = Path.of("docs/reference/configuration.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path DEFAULTS = Path.of("src/main/resources/application.yml");

    /** A setting has a row of its own, whose first cell is its name. */
    private static final Pattern LISTED = Pattern.compile("^\\| `(atlante\\.[a-z.-]+)` \\|", Pattern.MULTILINE);

    /** A reading: a placeholder, or a question to the environment. */
    private static final Pattern READ =
            Pattern.compile("(?:\\$\\{|getProperty\\(\"|@ConditionalOnProperty\\(\")(atlante\\.[a-z.-]+)");

    /** A record of settings: its prefix and its components. */
    private static final Pattern SETTINGS = Pattern.compile(
            "@ConfigurationProperties\\(\"(atlante[a-z.-]*)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\)\\s*\\{");

    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(\\([^)]*\\))?");

    /** Any mention, such as one in a message to the administrator. The name of a class has a point before it, a prefix its annotation. */
    private static final Pattern MENTIONED =
            Pattern.compile("(?<![\\w.])(?<!ConfigurationProperties\\(\")(atlante\\.[a-z]+[a-z.-]*[a-z])");

    private static final Pattern VARIABLE = Pattern.compile("\\bATLANTE_[A-Z_]+\\b");

    @Test
    void everySettingThatTheCodeReadsIsOnThePage() throws IOException {
        assertThat(read()).hasSizeGreaterThan(5);
        assertThat(listed()).containsAll(read());
    }

    @Test
    void everySettingOnThePageIsReadByTheCode() throws IOException {
        assertThat(read()).containsAll(listed());
    }

    @Test
    void noMessageOrCommentNamesASettingThatDoesNotExist() throws IOException {
        Set<String> mentioned = new TreeSet<>();
        for (String source : sources()) {
            mentioned.addAll(found(MENTIONED, source));
        }
        assertThat(listed()).containsAll(mentioned);
    }

    @Test
    void theVariablesOfTheScriptAndOfTheComposeFileAreOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (String file : List.of("atlante", "docker-compose.yml")) {
            Set<String> variables = VARIABLE.matcher(Files.readString(Path.of(file)))
                    .results()
                    .map(match -> "| `" + match.group() + "` |")
                    .collect(Collectors.toSet());
            assertThat(variables).as(file).isNotEmpty().allMatch(page::contains, "is on the page");
        }
    }

    private static Set<String> listed() throws IOException {
        return found(LISTED, Files.readString(PAGE));
    }

    private static Set<String> read() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String source : sources()) {
            keys.addAll(found(READ, source));
            keys.addAll(componentsOfSettings(source));
        }
        String defaults = Files.readString(DEFAULTS);
        keys.addAll(found(READ, defaults));
        addLeaves(YAMLMapper.shared().readTree(defaults).path("atlante"), "atlante", keys);
        return keys;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> texts = new ArrayList<>();
            for (Path file : java) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static Set<String> componentsOfSettings(String source) {
        Set<String> keys = new TreeSet<>();
        Matcher settings = SETTINGS.matcher(source.replaceAll("\\s+", " "));
        while (settings.find()) {
            String components =
                    ANNOTATION.matcher(settings.group(2)).replaceAll("").strip();
            COMPONENT
                    .matcher(components)
                    .results()
                    .forEach(component -> keys.add(settings.group(1) + "." + dashed(component.group(1))));
        }
        return keys;
    }

    /** The canonical form of Spring Boot: {@code privacyNotice} is {@code privacy-notice}. */
    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static void addLeaves(JsonNode node, String name, Set<String> keys) {
        if (node.isObject()) {
            node.properties().forEach(entry -> addLeaves(entry.getValue(), name + "." + entry.getKey(), keys));
        } else {
            keys.add(name);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
