package it.atlante.catalogue.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Saved;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.search.indexing.Indexer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:upkeep;DB_CLOSE_DELAY=-1",
            "atlante.demonstration=false",
            "atlante.admin.password=password di prova"
        })
@AutoConfigureMockMvc
@DirtiesContext
class UpkeepPagesTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Rome"));
    private static final String QUEUE = "/amministrazione/da-verificare";

    @TempDir
    static Path data;

    @Autowired
    MockMvc mvc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    ChangeLog history;

    @Autowired
    Indexer indexer;

    @Autowired
    DueRecords due;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    private UUID organisation(String name, @Nullable LocalDate observed, boolean demonstration) {
        Header header =
                new Header("prova", UUID.randomUUID().toString(), observed, null, null, Sharing.PUBLIC, demonstration);
        return catalogue
                .save(Draft.of(OrganisationDetails.named(name), header), Actor.person("prova"))
                .id();
    }

    private UUID housing(UUID organisation, String name, LocalDate observed, LocalDate counted) {
        HousingDetails details = new HousingDetails(
                organisation,
                null,
                "cas",
                name,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(new Capacity("posto-letto", 12, 3, counted)));
        Header header = new Header("prova", UUID.randomUUID().toString(), observed, null, null, Sharing.PUBLIC, false);
        return catalogue.save(Draft.of(details, header), Actor.person("prova")).id();
    }

    private static MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.with(user("redattrice").roles("ADMINISTRATOR")).with(csrf());
    }

    private void awaitIndex() throws InterruptedException {
        assertThat(indexer.awaitCaughtUp(Duration.ofSeconds(30)))
                .as("%s", indexer.failure())
                .isTrue();
    }

    private Organisation read(UUID id) {
        return organisations.findById(id).orElseThrow();
    }

    private static DueFilter filter(@Nullable DueReason reason, int quality) {
        return new DueFilter(null, null, reason, quality);
    }

    @Test
    void the_queue_needs_a_sign_in() throws Exception {
        mvc.perform(get(QUEUE)).andExpect(redirectedUrl("/accedi"));
        mvc.perform(get(QUEUE + "/senza-ente/elenco.csv")).andExpect(redirectedUrl("/accedi"));
        mvc.perform(post("/redazione/verifiche").param("record", "x").with(csrf()))
                .andExpect(redirectedUrl("/accedi"));
    }

    @Test
    void the_oldest_come_first_and_what_is_fresh_is_not_in_the_queue() throws Exception {
        UUID old = organisation("Ente di quindici anni fa", TODAY.minusYears(15), false);
        UUID older = organisation("Ente senza data", null, true);
        UUID soon = organisation("Ente in scadenza", TODAY.minusDays(350), false);
        awaitIndex();
        List<UUID> keys = due.organisations(filter(null, 20), 0).items().stream()
                .filter(it -> List.of(old, older, soon).contains(it.id()))
                .map(DueOrganisation::id)
                .toList();
        assertThat(keys).containsExactly(older, old, soon);
        assertThat(due.organisations(filter(DueReason.SOON, 20), 0).items())
                .anyMatch(it -> soon.equals(it.id()) && it.soon() <= 1)
                .noneMatch(it -> old.equals(it.id()));
        mvc.perform(signedIn(get(QUEUE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ente di quindici anni fa")));
        mvc.perform(signedIn(get(QUEUE + "/" + older)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mai verificata da una persona")))
                .andExpect(content().string(containsString("dato dimostrativo")));
        mvc.perform(signedIn(get(QUEUE + "/" + old)))
                .andExpect(content().string(containsString("15 anni fa")))
                .andExpect(content().string(not(containsString("badge-demo"))));
    }

    @Test
    void free_places_counted_forty_days_ago_and_open_reports_are_reasons() throws Exception {
        UUID body = organisation("Ente con alloggi", TODAY, false);
        UUID fresh = housing(body, "Casa contata ieri", TODAY, TODAY.minusDays(1));
        UUID counted = housing(body, "Casa contata quaranta giorni fa", TODAY, TODAY.minusDays(40));
        awaitIndex();
        assertThat(due.records(body, filter(DueReason.COUNT, 20), 0).items())
                .extracting(DueRecord::id)
                .containsExactly(counted);
        mvc.perform(post("/segnalazioni")
                        .param("recordType", "HOUSING")
                        .param("recordId", fresh.toString())
                        .param("text", "Il telefono non risponde")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(due.records(body, filter(DueReason.REPORTS, 20), 0).items())
                .extracting(DueRecord::id)
                .containsExactly(fresh);
        mvc.perform(signedIn(get(QUEUE + "/" + body)))
                .andExpect(content().string(containsString("posti liberi contati 40 giorni fa")))
                .andExpect(content().string(containsString("segnalazioni di errore aperte: 1")));
        mvc.perform(signedIn(
                        get("/redazione/segnalazioni").param("tipo", "housing").param("scheda", fresh.toString())))
                .andExpect(content().string(containsString("Il telefono non risponde")))
                .andExpect(content().string(containsString("aperta")));
        mvc.perform(signedIn(get("/risorse/housing/" + fresh)))
                .andExpect(content().string(containsString("Una segnalazione aperta")))
                .andExpect(content().string(containsString("Qualità di questa scheda")))
                .andExpect(content().string(containsString("manca un numero di telefono")));
        mvc.perform(get("/risorse/housing/" + fresh))
                .andExpect(content().string(containsString("Qualità di questa scheda")))
                .andExpect(content().string(not(containsString("/redazione/verifiche"))));
    }

    @Test
    void a_record_is_poor_by_the_minimum_that_is_asked_for() throws Exception {
        UUID body = organisation("Ente di cui si sa solo il nome", TODAY, false);
        awaitIndex();
        assertThat(due.records(body, filter(DueReason.QUALITY, 20), 0).items()).isEmpty();
        assertThat(due.records(body, filter(DueReason.QUALITY, 40), 0).items())
                .extracting(DueRecord::id)
                .containsExactly(body);
    }

    @Test
    void one_click_confirms_a_record_and_its_source_may_still_change_it() throws Exception {
        UUID id = organisation("Ente da confermare", TODAY.minusYears(3), false);
        long version = read(id).version();
        boolean edited = read(id).edited();
        mvc.perform(signedIn(post("/redazione/verifiche")
                        .param("record", "ORGANISATION:" + id + ":" + version)
                        .param("verifiedBy", "Sportello sociale")))
                .andExpect(redirectedUrl("/risorse/organisation/" + id + "?verificata"));
        assertThat(read(id).header().verifiedOn()).isEqualTo(TODAY);
        assertThat(read(id).header().verifiedBy()).isEqualTo("Sportello sociale");
        assertThat(read(id).edited()).isEqualTo(edited);
        assertThat(read(id).version()).isEqualTo(version + 1);
        assertThat(history.listOf(RecordType.ORGANISATION, id).getFirst().changedBy())
                .isEqualTo("redattrice");
        mvc.perform(signedIn(post("/redazione/verifiche")
                        .param("record", "ORGANISATION:" + id + ":" + version)
                        .param("verifiedBy", "Sportello sociale")))
                .andExpect(status().isConflict());
    }

    @Test
    void a_confirmed_record_follows_its_source_at_the_next_import() {
        UUID run = UUID.randomUUID();
        Header header = new Header("fonte", "chiave", TODAY.minusYears(2), null, null, Sharing.PUBLIC, false);
        Draft first = Draft.of(OrganisationDetails.named("Nome vecchio"), header);
        catalogue.save(first, Actor.importRun("fonte", run));
        catalogue.confirm(
                new it.atlante.catalogue.Confirmation(
                        Organisation.class, first.id(), read(first.id()).version(), "Redazione"),
                Actor.person("redattrice"));
        assertThat(catalogue.save(first, Actor.importRun("fonte", run)).outcome())
                .isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(read(first.id()).header().verifiedOn()).isEqualTo(TODAY);
        Draft next = Draft.of(OrganisationDetails.named("Nome nuovo"), header);
        assertThat(catalogue.save(next, Actor.importRun("fonte", run)).outcome())
                .isEqualTo(Saved.Outcome.UPDATED);
    }

    @Test
    void a_private_contact_is_not_taken_for_who_verified() throws Exception {
        UUID id = organisation("Ente con recapiti", TODAY.minusYears(3), false);
        String key = "ORGANISATION:" + id + ":" + read(id).version();
        for (String by : List.of("", "anna@example.org", "Anna 333 123 4567", "x".repeat(301), "a\u0000b")) {
            mvc.perform(signedIn(
                            post("/redazione/verifiche").param("record", key).param("verifiedBy", by)))
                    .andExpect(status().isUnprocessableContent());
            mvc.perform(signedIn(post(QUEUE + "/" + id).param("record", key).param("verifiedBy", by)))
                    .andExpect(status().isUnprocessableContent());
        }
        assertThat(read(id).header().verifiedOn()).isNull();
    }

    @Test
    void chosen_records_are_confirmed_together_and_those_that_changed_are_left_alone() throws Exception {
        UUID body = organisation("Ente con due case", TODAY, false);
        UUID one = housing(body, "Casa uno", TODAY.minusYears(2), TODAY);
        UUID two = housing(body, "Casa due", TODAY.minusYears(2), TODAY);
        mvc.perform(signedIn(post(QUEUE + "/" + body)
                        .param("record", "HOUSING:" + one + ":1", "HOUSING:" + two + ":7")
                        .param("verifiedBy", "Tavolo casa")))
                .andExpect(redirectedUrl(QUEUE + "/" + body + "?confermate=1&cambiate=1"));
        assertThat(due.records(body, filter(DueReason.STALE, 20), 0).items())
                .extracting(DueRecord::id)
                .containsExactly(two);
        mvc.perform(signedIn(post(QUEUE + "/" + body).param("verifiedBy", "Tavolo casa")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_table_for_an_organisation_is_no_formula() throws Exception {
        UUID id = organisation("=cmd|' /C calc'!A0; \"ente\"", TODAY.minusYears(3), true);
        String csv = mvc.perform(signedIn(get(QUEUE + "/" + id + "/elenco.csv")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffNome;").contains("\"'=cmd|' /C calc'!A0; \"\"ente\"\"\"");
        assertThat(csv).contains("/risorse/organisation/" + id).contains("dato dimostrativo");
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void wrong_filters_are_named_and_unknown_organisations_are_not_found() throws Exception {
        for (String wrong : List.of("famiglia=area", "motivo=boh", "qualita=50", "qualita=x", "pagina=-1")) {
            String field = wrong.substring(0, wrong.indexOf('='));
            mvc.perform(signedIn(get(QUEUE + "?" + wrong)))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("“" + field + "”")));
            mvc.perform(signedIn(get(QUEUE + "/senza-ente?" + wrong))).andExpect(status().isBadRequest());
        }
        mvc.perform(signedIn(get(QUEUE + "/non-un-id"))).andExpect(status().isNotFound());
        mvc.perform(signedIn(get(QUEUE + "/" + UUID.randomUUID()))).andExpect(status().isNotFound());
        mvc.perform(signedIn(get(QUEUE + "?fonte=' or 1=1 --"))).andExpect(status().isOk());
    }
}
