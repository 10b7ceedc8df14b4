package it.atlante.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:password;DB_CLOSE_DELAY=-1",
            "atlante.demonstration=false",
            "atlante.admin.password=" + PasswordPagesTest.PASSWORD
        })
@AutoConfigureMockMvc
@DirtiesContext
class PasswordPagesTest {

    static final String PASSWORD = "prima password lunga";

    @TempDir
    static Path data;

    @Autowired
    MockMvc mvc;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    private MockHttpSession signedIn(String password) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/accedi")
                        .param("username", "admin")
                        .param("password", password)
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/redazione"));
        return session;
    }

    private org.springframework.test.web.servlet.ResultActions change(
            MockHttpSession session, String current, String wanted, String repeated) throws Exception {
        return mvc.perform(post("/amministrazione/password")
                .param("current", current)
                .param("wanted", wanted)
                .param("repeated", repeated)
                .session(session)
                .with(csrf()));
    }

    @Test
    void a_password_is_changed_with_the_current_one_and_other_sessions_end() throws Exception {
        MockHttpSession here = signedIn(PASSWORD);
        MockHttpSession elsewhere = signedIn(PASSWORD);
        change(here, "sbagliata", "nuova password lunga", "nuova password lunga")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("id=\"current-error\"")));
        change(here, PASSWORD, "corta", "corta").andExpect(status().isUnprocessableContent());
        change(here, PASSWORD, PASSWORD, PASSWORD).andExpect(status().isUnprocessableContent());
        change(here, PASSWORD, "nuova password lunga", "un'altra").andExpect(status().isUnprocessableContent());
        change(here, PASSWORD, "nuova password lunga", "nuova password lunga")
                .andExpect(redirectedUrl("/amministrazione/password?cambiata"));
        mvc.perform(get("/amministrazione/password").session(here)).andExpect(status().isOk());
        mvc.perform(get("/amministrazione/password").session(elsewhere)).andExpect(redirectedUrl("/accedi?scaduta"));
        assertThat(signedIn("nuova password lunga")).isNotNull();
    }
}
