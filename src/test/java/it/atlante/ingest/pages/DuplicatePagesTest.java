package it.atlante.ingest.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.merging.Merge;
import it.atlante.catalogue.merging.Merges;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.ingest.matching.DuplicateSearch;
import it.atlante.ingest.matching.PossibleDuplicate;
import it.atlante.ingest.matching.PossibleDuplicates;
import it.atlante.search.indexing.Indexer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The whole way: two sources name one body, a person says so, and takes it back. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:duplicates;DB_CLOSE_DELAY=-1",
            "atlante.demonstration=false",
            "atlante.admin.password=password di prova"
        })
@AutoConfigureMockMvc
@DirtiesContext
class DuplicatePagesTest {

    private static final String PAGE = "/amministrazione/doppioni";
    private static final Actor RUN = Actor.importRun("prova", UUID.randomUUID());

    @TempDir
    static Path data;

    @Autowired
    MockMvc http;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    DuplicateSearch search;

    @Autowired
    PossibleDuplicates duplicates;

    @Autowired
    Merges merges;

    @Autowired
    Indexer indexer;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    private static RequestPostProcessor administrator() {
        return user("redattrice").roles("ADMINISTRATOR");
    }

    private static Draft body(String source, String key, String name, String phone) {
        return Draft.of(
                new OrganisationDetails(
                        name, null, null, null, null, null, null, null, List.of(phone), List.of(), null),
                Header.ofSource(source, key));
    }

    /** Two records of one body, and the pair that the search makes of them. */
    private PossibleDuplicate pair(String name) {
        UUID one = catalogue
                .save(body("fonte-uno", name, "Cooperativa " + name, "02 1234567"), RUN)
                .id();
        catalogue.save(body("fonte-due", name, name + " S.C.S. Onlus", "02/1234567"), RUN);
        search.search(null);
        return duplicates.listOpen(new PossibleDuplicates.Filter(RecordType.ORGANISATION, null, 0), 1000).stream()
                .filter(it -> it.firstId().equals(one) || it.secondId().equals(one))
                .findFirst()
                .orElseThrow();
    }

    private void awaitIndex() throws InterruptedException {
        assertThat(indexer.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void the_queue_tells_the_reasons_in_the_language_of_the_page() throws Exception {
        PossibleDuplicate pair = pair("Zafferana");
        http.perform(get(PAGE).with(administrator()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("stesso numero di telefono 021234567")))
                .andExpect(content().string(containsString("nome uguale senza la forma giuridica")));
        http.perform(get(PAGE + "/" + pair.id()).with(administrator()).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("same telephone number 021234567")))
                .andExpect(content().string(containsString("Zafferana S.C.S. Onlus")));
        http.perform(get(PAGE).param("tipo", "housing").param("punteggio", "90").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Zafferana"))));
        http.perform(get("/amministrazione").with(administrator()).header("Accept-Language", "it"))
                .andExpect(content().string(containsString("Possibili doppioni da decidere: ")))
                .andExpect(content().string(containsString("Conflitti fra la redazione e le fonti: 0")));
    }

    @Test
    void a_pair_that_is_distinct_is_not_asked_about_again() throws Exception {
        PossibleDuplicate pair = pair("Rosmarino");
        http.perform(post(PAGE + "/" + pair.id() + "/diversi")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE + "?esito=diversi"));
        search.search(null);
        assertThat(duplicates.find(pair.id()).orElseThrow().state()).isEqualTo(PossibleDuplicate.State.DISTINCT);
        http.perform(get(PAGE).with(administrator())).andExpect(content().string(not(containsString("Rosmarino"))));
        http.perform(post(PAGE + "/" + pair.id() + "/diversi")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE + "?esito=gia"));
    }

    @Test
    void merged_records_are_one_address_leads_to_the_other_and_separated_they_are_two() throws Exception {
        PossibleDuplicate pair = pair("Basilico");
        UUID survivor = pair.firstId();
        UUID merged = pair.secondId();
        http.perform(post(PAGE + "/" + pair.id() + "/uniti")
                        .param("resta", survivor.toString())
                        .param("versione1", "1")
                        .param("versione2", "1")
                        .param("campo.name", "2")
                        .param("campo.phones", "tutti")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/amministrazione/unioni"));
        awaitIndex();
        assertThat(organisations.findById(survivor).orElseThrow().details().phones())
                .hasSize(2);
        http.perform(get("/risorse/organisation/" + merged))
                .andExpect(redirectedUrlPattern("/risorse/organisation/" + survivor + "?unita*"));
        http.perform(get("/risorse/organisation/" + survivor).param("unita", "").header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("riconosciuta come questa")));
        http.perform(get("/api/v1/resources/" + merged))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.mergedInto").value(survivor.toString()));
        http.perform(get("/api/v1/search").param("q", "basilico"))
                .andExpect(jsonPath("$.total").value(1));
        http.perform(get(PAGE + "/" + pair.id()).with(administrator()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sono state unite da redattrice")));
        Merge merge = merges.findInForce(merged).orElseThrow();
        http.perform(get("/amministrazione/unioni").with(administrator()).header("Accept-Language", "it"))
                .andExpect(content().string(containsString("Separa")));
        http.perform(post("/amministrazione/unioni/" + merge.id() + "/separa")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/amministrazione/unioni"));
        awaitIndex();
        http.perform(get("/risorse/organisation/" + merged)).andExpect(status().isOk());
        http.perform(get("/api/v1/search").param("q", "basilico"))
                .andExpect(jsonPath("$.total").value(2));
        assertThat(duplicates.find(pair.id()).orElseThrow().state()).isEqualTo(PossibleDuplicate.State.OPEN);
    }

    @Test
    void wrong_answers_are_told_and_nothing_is_merged() throws Exception {
        PossibleDuplicate pair = pair("Finocchio");
        http.perform(post(PAGE + "/" + pair.id() + "/uniti")
                        .param("versione1", "7")
                        .param("versione2", "1")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE + "/" + pair.id() + "?errore=CHANGED"));
        http.perform(get(PAGE + "/" + pair.id())
                        .param("errore", "CHANGED")
                        .with(administrator())
                        .header("Accept-Language", "it"))
                .andExpect(content().string(containsString("modificata nel frattempo")));
        for (String wrong : List.of("campo.nonsense", "campo.sourceId", "campo.sharing")) {
            http.perform(post(PAGE + "/" + pair.id() + "/uniti")
                            .param("versione1", "1")
                            .param("versione2", "1")
                            .param(wrong, "2")
                            .with(administrator())
                            .with(csrf()))
                    .andExpect(status().isBadRequest());
        }
        http.perform(get(PAGE + "/" + UUID.randomUUID()).with(administrator())).andExpect(status().isNotFound());
        assertThat(merges.findSurvivor(pair.secondId())).isEmpty();
    }

    @Test
    void a_conflict_is_answered_on_its_page() throws Exception {
        UUID id = catalogue
                .save(body("fonte-tre", "x", "Nome vecchio", "02 1"), RUN)
                .id();
        catalogue.save(body("fonte-tre", "x", "Nome corretto", "02 1"), Actor.person("redattrice"));
        catalogue.save(body("fonte-tre", "x", "Nome della fonte", "02 1"), RUN);
        String page = http.perform(
                        get("/amministrazione/conflitti").with(administrator()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nome corretto")))
                .andExpect(content().string(containsString("Nome della fonte")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("redattrice").contains("/amministrazione/importazioni/" + RUN.importRunId());
        http.perform(post("/amministrazione/conflitti/schede/" + id)
                        .param("scelta", "fonte")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/amministrazione/conflitti?esito=fonte"));
        assertThat(organisations.findById(id).orElseThrow().details().name()).isEqualTo("Nome della fonte");
        http.perform(post("/amministrazione/conflitti/schede/" + id)
                        .param("scelta", "boh")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        http.perform(post("/amministrazione/conflitti/" + UUID.randomUUID())
                        .param("scelta", "mia")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void these_pages_are_the_administrators_alone() throws Exception {
        for (String path : List.of(
                PAGE, PAGE + "/" + UUID.randomUUID(), "/amministrazione/unioni", "/amministrazione/conflitti")) {
            http.perform(get(path)).andExpect(redirectedUrlPattern("/accedi*"));
            http.perform(get(path).with(user("lettrice").roles("MEMBER"))).andExpect(status().isForbidden());
        }
        for (String path : List.of(
                PAGE + "/cerca",
                PAGE + "/" + UUID.randomUUID() + "/uniti",
                "/amministrazione/unioni/" + UUID.randomUUID() + "/separa",
                "/amministrazione/conflitti/" + UUID.randomUUID())) {
            http.perform(post(path).with(user("lettrice").roles("MEMBER")).with(csrf()))
                    .andExpect(status().isForbidden());
            http.perform(post(path).with(administrator())).andExpect(status().isForbidden());
        }
    }
}
