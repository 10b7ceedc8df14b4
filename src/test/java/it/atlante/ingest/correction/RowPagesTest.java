package it.atlante.ingest.correction;

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

import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.ingest.command.HandedOverImportTest;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.source.KnownSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.Limit;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(
        classes = HandedOverImportTest.House.class,
        properties = {"atlante.demonstration=false", "spring.datasource.url=jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
class RowPagesTest {

    private static final String PAGE = "/amministrazione/importazioni/";

    private static final String SOURCES = """
            sources:
              - id: righe-enti
                title: Enti di prova
                file: [x]
                format: csv
                csv: {delimiter: ";"}
                record: organisation
                key: "{id}"
                set: {name: "{nome}", legalStatus: "{forma}", phones: ["{tel}"], description: "{nota}"}
              - id: righe-luoghi
                title: Luoghi di prova
                file: [y]
                format: geojson
                record: landmark
                key: "{id}"
                set: {name: "{nome}", kind: "{tipo}", location.address: "{via}"}
            """;

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path own = Files.createDirectories(data.resolve("own"));
        Files.writeString(own.resolve("sources.yml"), SOURCES);
        registry.add("atlante.data", () -> data.toString());
        registry.add("atlante.sources", () -> own.toString());
    }

    @Autowired
    MockMvc http;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    KeptIssues issues;

    @Autowired
    KnownSources sources;

    @Autowired
    Organisations organisations;

    @Autowired
    Locations locations;

    private static RequestPostProcessor administrator() {
        return user("redattrice").roles("ADMINISTRATOR");
    }

    private ImportReport run(String source, String content) throws IOException {
        Path file = Files.writeString(data.resolve("file.csv"), content);
        return imports.run(ImportRequest.of(sources.find(source).orElseThrow(), file, "prova"), ImportProgress.SILENT);
    }

    private String page(String address) throws Exception {
        return http.perform(get(address).with(administrator()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> names(String text) {
        return organisations.listByName(text, Limit.of(100)).stream()
                .map(it -> it.details().name())
                .toList();
    }

    @Test
    void a_rejected_row_is_corrected_on_its_page_and_settled_by_who_did_it() throws Exception {
        UUID run = run(
                        "righe-enti",
                        "id;nome;forma;tel;nota\na;Alfa corretta;inventata;012900100;x\nb;Beta corretta;aps;;\n")
                .runId();
        assertThat(page(PAGE + run)).contains(run + "/righe");
        String list = page(PAGE + run + "/righe?esito=REJECT&codice=UNKNOWN_CODE");
        assertThat(list).contains("inventata").contains("/righe/2\"").doesNotContain("/righe/3\"");
        assertThat(page(PAGE + run + "/righe/2"))
                .contains("value=\"inventata\"")
                .contains("aria-describedby=\"c2-error\"")
                .contains("non è tra quelli ammessi");

        String row = PAGE + run + "/righe/2";
        http.perform(post(row).param("c2", "nemmeno").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl(row + "?esito=rifiutata"));
        assertThat(page(row)).contains("value=\"nemmeno\"").contains("«nemmeno» non è tra quelli ammessi");
        http.perform(post(row)
                        .param("c2", "aps")
                        .param("c3", "02 6572655")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl(row + "?esito=entrata"));
        assertThat(names("alfa corretta")).containsExactly("Alfa corretta");
        assertThat(issues.ofRow(run, 2))
                .allMatch(KeptIssue::solved)
                .extracting(KeptIssue::solvedBy)
                .containsOnly("redattrice");
        assertThat(page(PAGE + run + "/righe?stato=tutte")).contains("corretta da redattrice");
        assertThat(issues.count(run, new IssueFilter(null, null, true))).isZero();
        ImportReport correction = runs.list(1).getFirst();
        assertThat(issues.findCorrected(correction.runId())).contains(run);
        assertThat(correction.counts().created()).isEqualTo(1);
    }

    @Test
    void a_doubt_stays_open_until_the_value_is_right() throws Exception {
        UUID run = run("righe-enti", "id;nome;forma;tel;nota\nc;Gamma;aps;012900100;x\n")
                .runId();
        String row = PAGE + run + "/righe/2";
        http.perform(post(row).param("c3", "012900199").with(administrator()).with(csrf()));
        assertThat(issues.ofRow(run, 2)).noneMatch(KeptIssue::solved);
        http.perform(post(row).param("c3", "02 6572655").with(administrator()).with(csrf()));
        assertThat(issues.ofRow(run, 2)).allMatch(KeptIssue::solved);
        assertThat(organisations
                        .listByName("gamma", Limit.of(1))
                        .getFirst()
                        .details()
                        .phones())
                .containsExactly("02 6572655");
    }

    @Test
    void a_repeated_key_is_not_written_over_the_first_row() throws Exception {
        UUID run = run("righe-enti", "id;nome;forma;tel;nota\nd;Delta;aps;;\nd;Delta seconda;aps;;\n")
                .runId();
        String row = PAGE + run + "/righe/3";
        http.perform(post(row).param("c1", "Delta terza").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl(row + "?esito=rifiutata"));
        assertThat(names("delta")).containsExactly("Delta");
        http.perform(post(row).param("c0", "d2").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl(row + "?esito=entrata"));
        assertThat(names("delta")).containsExactlyInAnyOrder("Delta", "Delta terza");
    }

    @Test
    void one_wrong_value_is_corrected_in_all_rows_that_have_it() throws Exception {
        StringBuilder file = new StringBuilder("id;nome;forma;tel;nota\n");
        for (int i = 0; i < 250; i++) {
            file.append("e")
                    .append(i)
                    .append(";Epsilon ")
                    .append(i)
                    .append(i % 2 == 0 ? ";assoc. prom.;;\n" : ";altro ancora;;\n");
        }
        UUID run = run("righe-enti", file.toString()).runId();
        assertThat(page(PAGE + run + "/righe?pagina=3")).contains("Pagina 3 di 3");
        assertThat(page(PAGE + run + "/righe?codice=UNKNOWN_CODE"))
                .contains("assoc. prom.")
                .contains("125");
        http.perform(post(PAGE + run + "/righe/valori")
                        .param("codice", "UNKNOWN_CODE")
                        .param("campo", "legalStatus")
                        .param("valore", "assoc. prom.")
                        .param("nuovo", "aps")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE + run + "/righe?codice=UNKNOWN_CODE&corrette=125&entrate=125"));
        assertThat(issues.count(run, new IssueFilter(Severity.REJECT, IssueCode.UNKNOWN_CODE, true)))
                .isEqualTo(125);
        page(PAGE + run + "/righe?codice=UNKNOWN_CODE&corrette=125&entrate=125");
    }

    @Test
    void a_downloaded_table_is_corrected_and_imported_by_the_same_source() throws Exception {
        UUID run = run(
                        "righe-enti",
                        "id;nome;forma;tel;nota\nf;Zeta uno;no;+39 02 6572655;=1+1\ng;Zeta due;no;02 6572656;\"a;b\"\nh;Zeta tre;aps;;\ni;Zeta;quattro\n")
                .runId();
        String csv = page(PAGE + run + "/righe.csv");
        assertThat(csv).startsWith("\uFEFFid;nome;forma;tel;nota;_line;_code;_field;_reason");
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv)
                .contains(";+39 02 6572655;'=1+1;2;UNKNOWN_CODE;legalStatus;")
                .contains("\"a;b\"")
                .contains("WRONG_FIELD_COUNT");
        ImportReport again =
                run("righe-enti", csv.replace(";no;", ";aps;").replace("Zeta;quattro", "Zeta quattro;aps"));
        assertThat(again.counts().rejected()).isZero();
        assertThat(again.counts().created()).isEqualTo(3);
        assertThat(organisations
                        .listByName("zeta uno", Limit.of(1))
                        .getFirst()
                        .details()
                        .description())
                .isEqualTo("=1+1");
        assertThat(page(PAGE + run + "/righe.jsonl").lines()).hasSize(3).allMatch(line -> line.contains("\"_code\":"));
    }

    @Test
    void a_feature_keeps_its_geometry_and_a_shared_point_stays_inexact() throws Exception {
        StringBuilder features = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            features.append(i == 1 ? "" : ",").append("""
                    {"type":"Feature","geometry":{"type":"Point","coordinates":[9.19,45.46]},
                     "properties":{"id":%d,"nome":"Luogo AndrÃ© %d","tipo":"%s","via":"Via %s"}}
                    """.formatted(
                            i,
                            i,
                            i == 4 ? "inventato" : "piazza",
                            List.of("Roma", "Padova", "Larga", "Meda").get(i - 1)));
        }
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
        UUID run = run("righe-luoghi", file).runId();
        List<KeptIssue> told = issues.ofRow(run, 4);
        assertThat(told).isNotEmpty();
        String page = page(PAGE + run + "/righe/4");
        assertThat(page).contains("geometry").contains("coordinates");
        http.perform(post(PAGE + run + "/righe/4")
                        .param("c4", "{no")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("JSON")));
        http.perform(post(PAGE + run + "/righe/4")
                        .param("c2", "piazza")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE + run + "/righe/4?esito=entrata"));
        assertThat(issues.ofRow(run, 4)).allMatch(KeptIssue::solved);
        assertThat(locations.listAfter(new UUID(0, 0), Limit.of(1_000))).hasSize(4);
        assertThat(locations.listAfter(new UUID(0, 0), Limit.of(1_000)))
                .noneMatch(it -> it.details().pointPrecision() == PointPrecision.EXACT);
    }

    @Test
    void only_administrators_see_rows() throws Exception {
        UUID run = run("righe-enti", "id;nome;forma;tel;nota\nk;Kappa;inventata;;segreto\n")
                .runId();
        for (String address : List.of("/righe", "/righe/2", "/righe.csv", "/righe.jsonl")) {
            http.perform(get(PAGE + run + address))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(content().string(not(containsString("segreto"))));
            http.perform(get(PAGE + UUID.randomUUID() + address).with(administrator()))
                    .andExpect(status().isNotFound());
        }
        http.perform(get(PAGE + run + "/righe/3").with(administrator())).andExpect(status().isNotFound());
        http.perform(get(PAGE + run + "/righe?pagina=x&codice=NIENTE&esito=1").with(administrator()))
                .andExpect(status().isOk());
    }
}
