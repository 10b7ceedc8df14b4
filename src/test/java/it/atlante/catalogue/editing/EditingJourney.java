package it.atlante.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** What an editor's browser does: opens a form, changes answers, sends it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:editing;DB_CLOSE_DELAY=-1",
            "atlante.demonstration=false",
            "atlante.admin.password=password di prova"
        })
@AutoConfigureMockMvc
@DirtiesContext
abstract class EditingJourney {

    static final String EDITOR = "redattrice";

    private static final Pattern TAG = Pattern.compile("<(input|textarea|option|select)\\b([^>]*)>([^<]*)");

    @TempDir
    static Path data;

    @Autowired
    MockMvc mvc;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    static RequestPostProcessor editor() {
        return user(EDITOR).roles("ADMINISTRATOR");
    }

    String page(String path) throws Exception {
        return mvc.perform(get(path).with(editor()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The answers that a browser would send for the page's form, untouched. */
    MultiValueMap<String, String> form(String path) throws Exception {
        return answers(page(path));
    }

    static MultiValueMap<String, String> answers(String html) {
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>();
        String select = "";
        String form = html.substring(html.indexOf("name=\"key\"") - 200);
        Matcher tag = TAG.matcher(form);
        while (tag.find()) {
            String attributes = tag.group(2);
            String name = attribute(attributes, "name");
            switch (tag.group(1)) {
                case "select" -> select = name;
                case "option" -> {
                    if (attributes.contains("selected")) {
                        answers.add(select, attribute(attributes, "value"));
                    }
                }
                case "textarea" -> answers.add(name, HtmlUtils.htmlUnescape(tag.group(3)));
                default -> {
                    boolean box = attributes.contains("type=\"checkbox\"");
                    if (!box || attributes.contains("checked")) {
                        answers.add(name, attribute(attributes, "value"));
                    }
                }
            }
        }
        answers.remove("_csrf");
        answers.remove("");
        return answers;
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    ResultActions send(String path, MultiValueMap<String, String> answers) throws Exception {
        return mvc.perform(
                post(path).params(answers).with(editor()).with(csrf()).header("Accept-Language", "it"));
    }

    /** Sends a form that must be taken, and gives the id of its record. */
    UUID saved(String path, MultiValueMap<String, String> answers) throws Exception {
        var response = send(path, answers).andReturn().getResponse();
        String location = response.getRedirectedUrl();
        assertThat(location)
                .as("%s answered %s: %s", path, response.getStatus(), errors(response.getContentAsString()))
                .isNotNull();
        Matcher id = Pattern.compile("/([0-9a-f-]{36})\\?salvato").matcher(location);
        assertThat(id.find()).as(location).isTrue();
        return UUID.fromString(id.group(1));
    }

    static String errors(String html) {
        int from = html.indexOf("aria-labelledby=\"errors\"");
        return from < 0 ? "" : html.substring(from, html.indexOf("</section>", from));
    }

    UUID organisation(String name) throws Exception {
        MultiValueMap<String, String> answers = form("/redazione/enti/nuovo");
        answers.set("name", name);
        return saved("/redazione/enti/nuovo", answers);
    }

    UUID service(String name) throws Exception {
        MultiValueMap<String, String> answers = form("/redazione/servizi/nuovo");
        answers.set("name", name);
        answers.set("organisationId", organisation("Ente di " + name).toString());
        return saved("/redazione/servizi/nuovo", answers);
    }
}
