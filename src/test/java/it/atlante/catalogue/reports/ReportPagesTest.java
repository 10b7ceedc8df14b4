package it.atlante.catalogue.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.reports.ErrorReport.State;
import java.nio.file.Path;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:reports;DB_CLOSE_DELAY=-1",
            "atlante.demonstration=false",
            "atlante.admin.password=password di prova"
        })
@AutoConfigureMockMvc
@DirtiesContext
class ReportPagesTest {

    @TempDir
    static Path data;

    @Autowired
    MockMvc mvc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ErrorReports reports;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    private UUID organisation(Sharing sharing) {
        Header header = Header.ofSource("prova", UUID.randomUUID().toString()).withSharing(sharing);
        return catalogue
                .save(Draft.of(OrganisationDetails.named("Ente segnalato"), header), Actor.person("prova"))
                .id();
    }

    private ResultActions send(UUID id, String text, String website, String client) throws Exception {
        return mvc.perform(post("/segnalazioni")
                .param("recordType", "ORGANISATION")
                .param("recordId", id.toString())
                .param("text", text)
                .param("website", website)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(client);
                    return request;
                }));
    }

    private long stored(UUID id) {
        Long count = jdbc.queryForObject("select count(*) from error_report where record_id = ?", Long.class, id);
        return count == null ? 0 : count;
    }

    @Test
    void anybody_can_report_and_the_editors_close_and_open_it_again() throws Exception {
        UUID id = organisation(Sharing.PUBLIC);
        send(id, "Il telefono è cambiato <b>", "", "10.1.0.1")
                .andExpect(redirectedUrl("/segnalazioni/ricevuta?recordType=ORGANISATION&recordId=" + id));
        mvc.perform(get("/segnalazioni/ricevuta")
                        .param("recordType", "ORGANISATION")
                        .param("recordId", id.toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/risorse/organisation/" + id)));
        ErrorReport report = reports.list(State.OPEN).stream()
                .filter(it -> it.recordId().equals(id))
                .findFirst()
                .orElseThrow();
        mvc.perform(get("/redazione/segnalazioni")).andExpect(redirectedUrl("/accedi"));
        mvc.perform(get("/redazione/segnalazioni").with(user("redattrice").roles("ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Il telefono è cambiato &lt;b&gt;")));
        for (State state : new State[] {State.CLOSED, State.OPEN}) {
            mvc.perform(post("/redazione/segnalazioni/" + report.id())
                            .param("stato", state.name())
                            .with(user("redattrice").roles("ADMINISTRATOR"))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/redazione/segnalazioni"));
            assertThat(reports.list(state))
                    .anyMatch(it -> it.id().equals(report.id()) && "redattrice".equals(it.changedBy()));
        }
    }

    @Test
    void a_report_without_the_forms_token_is_refused() throws Exception {
        UUID id = organisation(Sharing.PUBLIC);
        mvc.perform(post("/segnalazioni")
                        .param("recordType", "ORGANISATION")
                        .param("recordId", id.toString())
                        .param("text", "Testo"))
                .andExpect(status().isForbidden());
        assertThat(stored(id)).isZero();
    }

    @Test
    void an_empty_or_too_long_text_is_answered_and_not_kept() throws Exception {
        UUID id = organisation(Sharing.PUBLIC);
        send(id, "  ", "", "10.1.0.2").andExpect(status().isUnprocessableContent());
        send(id, "a".repeat(2001), "", "10.1.0.2").andExpect(status().isUnprocessableContent());
        send(id, "nul\u0000", "", "10.1.0.2").andExpect(status().isUnprocessableContent());
        assertThat(stored(id)).isZero();
        send(id, "a".repeat(2000), "", "10.1.0.2").andExpect(status().is3xxRedirection());
        assertThat(stored(id)).isEqualTo(1);
    }

    @Test
    void who_fills_the_hidden_field_is_thanked_and_not_kept() throws Exception {
        UUID id = organisation(Sharing.PUBLIC);
        send(id, "Compra qui", "https://example.org", "10.1.0.3").andExpect(status().is3xxRedirection());
        assertThat(stored(id)).isZero();
    }

    @Test
    void a_client_that_sends_many_is_asked_to_wait() throws Exception {
        UUID id = organisation(Sharing.PUBLIC);
        for (int i = 0; i < ReportLimits.MOST; i++) {
            send(id, "Segnalazione " + i, "", "10.1.0.4").andExpect(status().is3xxRedirection());
        }
        send(id, "Ancora una", "", "10.1.0.4").andExpect(status().isTooManyRequests());
        assertThat(stored(id)).isEqualTo(ReportLimits.MOST);
        send(id, "Da un’altra parte", "", "10.1.0.5").andExpect(status().is3xxRedirection());
    }

    @Test
    void a_private_record_and_one_that_is_not_there_are_answered_alike() throws Exception {
        UUID hidden = organisation(Sharing.PRIVATE);
        send(hidden, "Testo", "", "10.1.0.6").andExpect(status().isNotFound());
        send(UUID.randomUUID(), "Testo", "", "10.1.0.6").andExpect(status().isNotFound());
        assertThat(stored(hidden)).isZero();
    }

    @Test
    void nothing_is_kept_of_the_sender() {
        var columns = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where lower(table_name) = 'error_report'",
                String.class);
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "record_type",
                        "record_id",
                        "record_label",
                        "text",
                        "state",
                        "sent_at",
                        "state_changed_at",
                        "state_changed_by");
    }
}
