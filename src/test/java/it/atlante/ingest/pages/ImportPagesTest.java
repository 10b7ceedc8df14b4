package it.atlante.ingest.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.atlante.ingest.command.HandedOverImportTest;
import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(
        classes = HandedOverImportTest.House.class,
        properties = {"atlante.demonstration=false", "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
class ImportPagesTest {

    private static final String PAGE = "/amministrazione/importazioni";

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    @Autowired
    MockMvc http;

    @Autowired
    Imports imports;

    private static RequestPostProcessor administrator() {
        return user("redattrice").roles("ADMINISTRATOR");
    }

    private UUID runWithOneReject() throws Exception {
        SourceDescription source = SourceFile.parse("""
                        sources:
                          - id: prova-pagine
                            title: Prova
                            file: [x]
                            format: csv
                            record: organisation
                            key: "{id}"
                            set: {name: "{nome}"}
                        """, "prova", null).getFirst();
        Path file = Files.writeString(data.resolve("enti.csv"), "id,nome\n=1+1,\nb,Due\n");
        return imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT)
                .runId();
    }

    @Test
    void the_report_of_a_run_shows_each_reject_with_its_reason_in_both_languages() throws Exception {
        UUID run = runWithOneReject();
        http.perform(get(PAGE + "/" + run).with(administrator()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("REQUIRED_FIELD")))
                .andExpect(content().string(containsString("Il campo è obbligatorio")));
        http.perform(get(PAGE + "/" + run).with(administrator()).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("The field is required")));
        http.perform(get(PAGE).with(administrator()).header("Accept-Language", "it"))
                .andExpect(content().string(containsString("prova-pagine")))
                .andExpect(content().string(containsString("completata")));
    }

    @Test
    void the_table_of_issues_keeps_the_rows_and_gives_no_formula_to_a_spreadsheet() throws Exception {
        String csv = http.perform(get(PAGE + "/" + runWithOneReject() + "/segnalazioni.csv")
                        .with(administrator())
                        .header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("REQUIRED_FIELD").contains("=1+1").doesNotContain("\n=");
    }

    @Test
    void an_uploaded_file_is_imported_in_the_background() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "C:\\dati\\nil.geojson",
                "application/geo+json",
                "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8));
        String report = Objects.requireNonNull(http.perform(multipart(PAGE)
                        .file(file)
                        .param("source", "milano-nil-ds964")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        http.perform(get(report).with(administrator())).andExpect(status().isOk());
    }

    @Test
    void a_report_tells_its_progress_and_is_rolled_back_by_its_button() throws Exception {
        UUID run = runWithOneReject();
        http.perform(get(PAGE + "/" + run + "/avanzamento").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"underWay\":false")));
        http.perform(post(PAGE + "/" + run + "/riprendi").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl(PAGE + "/" + run + "?error=resume"));
        http.perform(get(PAGE + "/" + run)
                        .param("error", "resume")
                        .with(administrator())
                        .header("Accept-Language", "it"))
                .andExpect(content().string(containsString("non si può riprendere")))
                .andExpect(content().string(containsString("Ritira tutta l&#39;importazione")));
        http.perform(post(PAGE + "/" + run + "/ritira").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl(PAGE + "/" + run));
        http.perform(post(PAGE + "/" + UUID.randomUUID() + "/ritira")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_wrong_choice_is_told() throws Exception {
        http.perform(multipart(PAGE)
                        .file(new MockMultipartFile("file", new byte[0]))
                        .param("source", "milano-nil-ds964")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE + "?error=file"));
        http.perform(get(PAGE).param("error", "file").with(administrator()).header("Accept-Language", "it"))
                .andExpect(content().string(containsString("Scegli un file")));
    }

    @Test
    void an_unknown_run_is_not_found() throws Exception {
        http.perform(get(PAGE + "/" + UUID.randomUUID()).with(administrator())).andExpect(status().isNotFound());
        http.perform(get(PAGE + "/" + UUID.randomUUID() + "/segnalazioni.csv").with(administrator()))
                .andExpect(status().isNotFound());
    }
}
