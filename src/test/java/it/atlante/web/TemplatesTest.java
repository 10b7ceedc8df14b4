package it.atlante.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mistakes in templates that no page shows at once. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*>", Pattern.DOTALL);

    /** Thymeleaf replaces a tag before it looks at its condition: with both on one tag the condition is never asked. */
    @Test
    void no_tag_is_both_conditional_and_replaced() throws IOException {
        assertThat(tags(tag -> tag.contains("th:replace") && (tag.contains("th:if=") || tag.contains("th:unless="))))
                .isEmpty();
    }

    /** The content policy lets no script or style run that is written in a page. */
    @Test
    void no_tag_carries_a_script_or_a_style() throws IOException {
        assertThat(tags(tag -> Pattern.compile("\\s(on[a-z]+|style|th:style)=")
                        .matcher(tag)
                        .find()))
                .isEmpty();
    }

    /** Thymeleaf refuses to show a parameter of the request where it replaces a tag: the page would be an error. */
    @Test
    void no_tag_is_replaced_by_something_with_a_parameter_of_the_request() throws IOException {
        assertThat(tags(tag -> tag.contains("th:replace") && tag.contains("param.")))
                .isEmpty();
    }

    private static List<String> tags(java.util.function.Predicate<String> wrong) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                Matcher tag = TAG.matcher(Files.readString(file));
                while (tag.find()) {
                    if (wrong.test(tag.group())) {
                        found.add(TEMPLATES.relativize(file) + ": " + tag.group());
                    }
                }
            }
        }
        return found;
    }
}
