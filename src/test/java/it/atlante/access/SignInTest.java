package it.atlante.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import java.nio.file.Path;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sign-in and rights through the whole filter chain. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:signin;DB_CLOSE_DELAY=-1",
            "atlante.demonstration=false",
            "atlante.admin.password=" + SignInTest.PASSWORD
        })
@AutoConfigureMockMvc
@DirtiesContext
class SignInTest {

    static final String PASSWORD = "una frase di prova";

    @TempDir
    static Path data;

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    private static MockHttpServletRequestBuilder signIn(String name, String password) {
        return post("/accedi").param("username", name).param("password", password);
    }

    /** Each test is a client of its own, so that the failures of one do not delay another. */
    private static RequestPostProcessor client(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void the_right_password_signs_in_and_the_session_gets_a_new_id() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        MvcResult result = mvc.perform(
                        signIn("admin", PASSWORD).session(session).with(csrf()).with(client("10.0.0.1")))
                .andExpect(redirectedUrl("/redazione"))
                .andReturn();
        HttpSession signedIn = Objects.requireNonNull(result.getRequest().getSession(false));
        assertThat(signedIn.getId()).isNotEqualTo(before);
        mvc.perform(get("/amministrazione/password").session((MockHttpSession) signedIn))
                .andExpect(status().isOk());
    }

    @Test
    void who_was_sent_to_sign_in_comes_back_to_the_page_asked_for() throws Exception {
        MvcResult refused = mvc.perform(get("/amministrazione/password").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/accedi"))
                .andReturn();
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(refused.getRequest().getSession(false));
        mvc.perform(signIn("admin", PASSWORD).session(session).with(csrf()).with(client("10.0.0.2")))
                .andExpect(header().string("Location", Matchers.containsString("/amministrazione/password")));
    }

    @Test
    void a_wrong_password_and_an_unknown_user_look_the_same() throws Exception {
        mvc.perform(signIn("admin", "sbagliata sbagliata").with(csrf()).with(client("10.0.0.3")))
                .andExpect(redirectedUrl("/accedi?errore"));
        mvc.perform(signIn("nessuno", "sbagliata sbagliata").with(csrf()).with(client("10.0.0.3")))
                .andExpect(redirectedUrl("/accedi?errore"));
        mvc.perform(signIn("nes\u0000suno", "x").with(csrf()).with(client("10.0.0.3")))
                .andExpect(redirectedUrl("/accedi?errore"));
    }

    @Test
    void after_repeated_failures_even_the_right_password_has_to_wait() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(signIn("admin", "sbagliata " + i).with(csrf()).with(client("10.0.0.4")))
                    .andExpect(redirectedUrl("/accedi?errore"));
        }
        mvc.perform(signIn("admin", PASSWORD).with(csrf()).with(client("10.0.0.4")))
                .andExpect(redirectedUrl("/accedi?attesa=1"));
        mvc.perform(signIn("admin", PASSWORD).with(csrf()).with(client("10.0.0.5")))
                .andExpect(redirectedUrl("/redazione"));
    }

    @Test
    void signing_in_and_out_need_the_forms_token() throws Exception {
        mvc.perform(signIn("admin", PASSWORD).with(client("10.0.0.6"))).andExpect(status().isForbidden());
        mvc.perform(post("/esci").with(user("admin"))).andExpect(status().isForbidden());
        mvc.perform(get("/esci").with(user("admin"))).andExpect(status().isNotFound());
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(signIn("admin", PASSWORD).session(session).with(csrf()).with(client("10.0.0.7")));
        mvc.perform(post("/esci").session(session).with(csrf())).andExpect(redirectedUrl("/accedi?uscita"));
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/redazione", "/redazione/enti/nuovo", "/amministrazione", "/amministrazione/password"})
    void pages_behind_the_sign_in_send_there(String path) throws Exception {
        mvc.perform(get(path)).andExpect(redirectedUrl("/accedi"));
        mvc.perform(get(path).with(user("lettrice").roles("READER"))).andExpect(status().isForbidden());
    }

    @Test
    void a_program_that_may_not_gets_a_problem() throws Exception {
        mvc.perform(get("/actuator/env"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401));
        // Nothing under /api writes: there is nothing to sign in for.
        mvc.perform(delete("/api/v1/resources/1").with(csrf())).andExpect(status().isMethodNotAllowed());
        mvc.perform(get("/actuator")).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/altro").with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void health_is_open_and_reading_needs_no_token() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        for (String path : SecurityConfiguration.READING_POSTS) {
            int status = mvc.perform(post(path)).andReturn().getResponse().getStatus();
            assertThat(status).as(path).isNotIn(401, 403);
        }
        int control =
                mvc.perform(post("/control/import")).andReturn().getResponse().getStatus();
        assertThat(control).isNotIn(302, 403);
    }

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        mvc.perform(get("/accedi"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'"
                                        + " data:; connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'self';"
                                        + " manifest-src 'self'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "strict-origin-when-cross-origin"))
                .andExpect(header().string("Permissions-Policy", Matchers.containsString("geolocation=(self)")))
                .andExpect(header().string("Cache-Control", "no-store"));
        mvc.perform(get("/api/v1/nothing"))
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(header().string("Cache-Control", "private, no-cache"));
    }

    @Test
    void the_store_holds_a_hash_that_is_not_the_password() {
        String hash = users.find("admin").orElseThrow().passwordHash();
        assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD);
        assertThat(users.find("admin").orElseThrow().toString()).doesNotContain(hash);
    }
}
