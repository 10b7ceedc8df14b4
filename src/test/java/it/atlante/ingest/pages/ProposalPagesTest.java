package it.atlante.ingest.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.atlante.MilanData;
import it.atlante.ingest.command.HandedOverImportTest;
import it.atlante.ingest.proposal.Proposals;
import it.atlante.ingest.reader.Workbooks;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.ImportState;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(
        classes = HandedOverImportTest.House.class,
        properties = {"atlante.demonstration=false", "spring.datasource.url=jdbc:h2:mem:proposals;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
class ProposalPagesTest {

    private static final String PAGE = "/amministrazione/importazioni/proposte";

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    @Autowired
    MockMvc http;

    @Autowired
    Proposals proposals;

    @Autowired
    ImportRuns runs;

    @Autowired
    KnownSources known;

    private static RequestPostProcessor administrator() {
        return user("redattrice").roles("ADMINISTRATOR");
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(administrator()).with(csrf()).header("Accept-Language", "it"));
    }

    private String upload(String name, byte[] bytes, String source) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", name, "application/octet-stream", bytes);
        return Objects.requireNonNull(http.perform(multipart(PAGE)
                        .file(file)
                        .param("source", source)
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private UUID propose(String name, byte[] bytes) throws Exception {
        String url = upload(name, bytes, "");
        assertThat(url).startsWith(PAGE).endsWith("/file");
        return UUID.fromString(url.substring(PAGE.length() + 1, PAGE.length() + 37));
    }

    private UUID propose(String shared) throws Exception {
        Path file = MilanData.file(shared);
        return propose(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** What a browser would send: the answers at hand with some changed; a change to null is a field that is not sent. */
    private ResultActions answer(UUID id, String step, String button, Map<String, String> changes) throws Exception {
        Map<String, List<String>> form =
                new LinkedHashMap<>(proposals.find(id).orElseThrow().answers().values());
        changes.forEach((field, value) -> form.put(field, List.of(value)));
        MockHttpServletRequestBuilder request =
                post(PAGE + "/" + id + "/" + step).param(button, "1");
        form.forEach((field, values) -> values.forEach(value -> request.param(field, value)));
        return perform(request);
    }

    private String answered(UUID id, String field) {
        return proposals.find(id).orElseThrow().answers().first(field);
    }

    private ImportReport importNow(UUID id) throws Exception {
        String run = Objects.requireNonNull(perform(post(PAGE + "/" + id + "/importa"))
                .andExpect(redirectedUrlPattern("/amministrazione/importazioni/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        UUID runId = UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
        await().atMost(Duration.ofMinutes(2)).until(() -> runs.find(runId)
                .filter(report -> report.state() != ImportState.RUNNING)
                .isPresent());
        assertThat(proposals.find(id)).isEmpty();
        assertThat(runs.find(runId).orElseThrow().failure()).isNull();
        return runs.find(runId).orElseThrow();
    }

    @Test
    void nobody_else_than_an_administrator_gets_in() throws Exception {
        UUID id = propose("a.csv", "nome;via\nUno;Roma\n".getBytes(StandardCharsets.UTF_8));
        http.perform(get(PAGE + "/" + id + "/file")).andExpect(redirectedUrl("/accedi"));
        http.perform(get(PAGE + "/" + id + "/file").with(user("chi").roles("OPERATOR")))
                .andExpect(status().isForbidden());
        http.perform(post(PAGE + "/" + id + "/importa").with(administrator())).andExpect(status().isForbidden());
    }

    @Test
    void coordinates_without_a_system_are_asked_for_and_then_placed() throws Exception {
        UUID id = propose("points/toscana_beni_confiscati_gaussboaga.csv");
        perform(get(PAGE + "/" + id + "/file"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("I numeri somigliano a EPSG:3003"),
                                containsString("Il file non lo dichiara"))));
        assertThat(answered(id, "crs")).isEmpty();
        answer(id, "file", "next", Map.of())
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("Il file non dichiara il sistema di riferimento: sceglilo")));
        answer(id, "file", "next", Map.of("crs", "EPSG:3003")).andExpect(redirectedUrl(PAGE + "/" + id + "/campi"));
        perform(get(PAGE + "/" + id + "/campi")).andExpect(status().isOk());
        answer(id, "campi", "choose", Map.of("kind", "LANDMARK")).andExpect(status().isOk());
        assertThat(answered(id, "from.location.x")).isEqualTo("c:gbest");
        assertThat(answered(id, "from.location.y")).isEqualTo("c:gbnord");
        answer(
                        id,
                        "campi",
                        "next",
                        Map.of("from.kind", "v:piazza", "id", "beni-confiscati", "title", "Beni confiscati"))
                .andExpect(redirectedUrl(PAGE + "/" + id + "/anteprima"));
        perform(get(PAGE + "/" + id + "/anteprima"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Agliana - A-PT-59394-S")));
        String map = perform(get(PAGE + "/" + id + "/mappa.geojson"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(map).contains("[11.0").contains("43.9");
        perform(post(PAGE + "/" + id + "/prova"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<dd>497</dd>")));
        assertThat(runs.list(100)).noneMatch(run -> run.sourceId().equals("beni-confiscati"));
        ImportReport report = importNow(id);
        assertThat(report.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(report.counts().read()).isEqualTo(497);
        assertThat(report.counts().created()).isGreaterThan(450);
        assertThat(known.inSet(KnownSources.KEPT))
                .anyMatch(source -> source.id().equals("beni-confiscati"));
    }

    @Test
    void the_categories_of_a_column_are_asked_for_one_by_one() throws Exception {
        UUID id = propose("points/osm_amenities_milano_2016.csv");
        answer(id, "file", "next", Map.of("crs", "EPSG:4326")).andExpect(redirectedUrl(PAGE + "/" + id + "/campi"));
        perform(get(PAGE + "/" + id + "/campi")).andExpect(status().isOk());
        Map<String, String> fields = Map.of(
                "from.name", "template",
                "text.name", "{amenity} {id}",
                "from.organisationName", "text",
                "text.organisationName", "OpenStreetMap",
                "from.categories", "c:amenity",
                "id", "osm-amenities");
        answer(id, "campi", "next", fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("Indica che cosa vogliono dire"), containsString("pharmacy"))));
        MockHttpServletRequestBuilder form = post(PAGE + "/" + id + "/campi").param("next", "1");
        proposals
                .find(id)
                .orElseThrow()
                .answers()
                .values()
                .forEach((field, values) -> values.forEach(value -> form.param(field, value)));
        String page = perform(get(PAGE + "/" + id + "/campi"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        page.lines()
                .filter(line -> line.contains("name=\"map.categories.value\""))
                .forEach(line -> {
                    form.param("map.categories.value", line.replaceAll(".*value=\"([^\"]*)\".*", "$1"));
                    form.param("map.categories.code", "altro");
                });
        perform(form.param("map.categories.other", "altro")).andExpect(redirectedUrl(PAGE + "/" + id + "/anteprima"));
        ImportReport report = importNow(id);
        assertThat(report.counts().rejected()).isZero();
        assertThat(report.counts().created()).isEqualTo(report.counts().read()).isPositive();
    }

    @Test
    void the_shapes_of_a_zip_become_areas_of_the_edition_that_is_written() throws Exception {
        UUID id = propose("boundaries/ds964_nil_wm_shp.zip");
        answer(id, "file", "next", Map.of()).andExpect(redirectedUrl(PAGE + "/" + id + "/campi"));
        perform(get(PAGE + "/" + id + "/campi")).andExpect(status().isOk());
        assertThat(answered(id, "kind")).isEqualTo("AREA");
        answer(id, "campi", "next", Map.of("from.kind", "v:NIL"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Questo campo è obbligatorio")));
        answer(
                        id,
                        "campi",
                        "next",
                        Map.of(
                                "from.kind",
                                "v:NIL",
                                "from.vintage",
                                "text",
                                "text.vintage",
                                "PROVA",
                                "id",
                                "nil-prova"))
                .andExpect(redirectedUrl(PAGE + "/" + id + "/anteprima"));
        ImportReport report = importNow(id);
        assertThat(report.counts().created()).isEqualTo(88);
        assertThat(report.counts().rejected()).isZero();
    }

    @Test
    void a_table_without_names_and_a_kmz_of_many_files_are_rehearsed_whole() throws Exception {
        UUID pharmacies = propose("points/farmacie_italia_misa_noheader.csv");
        assertThat(answered(pharmacies, "header")).isEqualTo("0");
        answer(pharmacies, "file", "next", Map.of("crs", "EPSG:4326")).andExpect(status().is3xxRedirection());
        perform(get(PAGE + "/" + pharmacies + "/campi")).andExpect(status().isOk());
        Map<String, String> owner = Map.of("from.organisationName", "c:c4", "id", "farmacie-prova");
        answer(pharmacies, "campi", "next", owner).andExpect(status().is3xxRedirection());
        perform(post(PAGE + "/" + pharmacies + "/prova")).andExpect(content().string(containsString("<dd>18962</dd>")));
        UUID zones = propose("omi/omi_zone_provincia_milano_2018-2.kmz");
        answer(zones, "file", "next", Map.of()).andExpect(status().is3xxRedirection());
        perform(get(PAGE + "/" + zones + "/campi")).andExpect(status().isOk());
        Map<String, String> edition =
                Map.of("from.kind", "v:OMI", "from.vintage", "text", "text.vintage", "2018-2", "id", "omi-prova");
        answer(zones, "campi", "next", edition).andExpect(status().is3xxRedirection());
        perform(post(PAGE + "/" + zones + "/prova"))
                .andExpect(content()
                        .string(allOf(containsString("<dd>548</dd>"), containsString("geometria non valida"))));
    }

    @Test
    void the_layers_of_a_geopackage_are_chosen_one_at_a_time() throws Exception {
        UUID id = propose("gpkg/pigreco_minima_distanza_tra_oggetti_qgis38.gpkg");
        perform(get(PAGE + "/" + id + "/file"))
                .andExpect(content().string(allOf(containsString("puntiB"), containsString("gpkg_spatial_ref_sys"))));
        answer(id, "file", "read", Map.of("layer", "poligonoC")).andExpect(status().isOk());
        answer(id, "file", "next", Map.of("layer", "altro")).andExpect(status().isUnprocessableContent());
        answer(id, "file", "next", Map.of("layer", "puntiA")).andExpect(redirectedUrl(PAGE + "/" + id + "/campi"));
    }

    @Test
    void a_workbook_becomes_organisations_and_its_next_edition_is_compared() throws Exception {
        Path book = Workbooks.xlsx(
                data.resolve("enti.xlsx"),
                new Workbooks.Sheet(
                        "Enti",
                        "visible",
                        Workbooks.xlsxRow(1, List.of("Codice", "Denominazione", "E-mail", "Comune"))
                                + Workbooks.xlsxRow(
                                        2, List.of("a1", "Uno <b>grassetto</b>", "uno@example.org", "Milano"))
                                + Workbooks.xlsxRow(3, List.of("a2", "=1+1", "due@example.org", "Milano"))));
        UUID id = propose("../../enti 2025.xlsx", Files.readAllBytes(book));
        assertThat(proposals.find(id).orElseThrow().fileName()).isEqualTo("enti 2025.xlsx");
        answer(id, "file", "next", Map.of()).andExpect(redirectedUrl(PAGE + "/" + id + "/campi"));
        perform(get(PAGE + "/" + id + "/campi")).andExpect(status().isOk());
        answer(id, "campi", "choose", Map.of("kind", "ORGANISATION")).andExpect(status().isOk());
        assertThat(answered(id, "from.name")).isEqualTo("c:Denominazione");
        assertThat(answered(id, "from.email")).isEqualTo("c:E-mail");
        assertThat(answered(id, "key")).isEqualTo("Codice");
        answer(id, "campi", "next", Map.of("id", "enti-prova"))
                .andExpect(redirectedUrl(PAGE + "/" + id + "/anteprima"));
        perform(get(PAGE + "/" + id + "/anteprima"))
                .andExpect(content().string(allOf(containsString("=1+1"), not(containsString("<b>grassetto")))));
        perform(post(PAGE + "/" + id + "/conserva"))
                .andExpect(redirectedUrl(PAGE + "/" + id + "/anteprima?conservata"));
        String yaml = perform(get(PAGE + "/" + id + "/descrizione.yml"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(SourceFile.parse(yaml, "scaricata", null))
                .containsExactly(known.find("enti-prova").orElseThrow());
        assertThat(known.find("enti-prova").orElseThrow().file().matches("enti 2026.xlsx"))
                .isTrue();
        ImportReport first = importNow(id);
        assertThat(first.counts().created())
                .as(runs.issues(first.runId(), 10).toString())
                .isEqualTo(2);

        Path next = Workbooks.xlsx(
                data.resolve("enti-2.xlsx"),
                new Workbooks.Sheet(
                        "Enti",
                        "visible",
                        Workbooks.xlsxRow(1, List.of("Codice", "Denominazione ente", "E-mail", "Comune", "Fax"))
                                + Workbooks.xlsxRow(2, List.of("a1", "Uno", "uno@example.org", "Milano", "1"))));
        String changes = upload("enti 2026.xlsx", Files.readAllBytes(next), "enti-prova");
        perform(get(changes))
                .andExpect(content()
                        .string(allOf(
                                containsString("Mancano colonne"),
                                containsString("forse ora si chiama Denominazione ente"),
                                containsString("Fax"),
                                not(containsString("Vai all’anteprima")))));
        String revised = changes.replace("/confronto", "/rivedi");
        perform(post(revised)).andExpect(redirectedUrl(changes.replace("/confronto", "/file")));
        String same = upload("enti 2027.xlsx", Files.readAllBytes(book), "enti-prova");
        perform(get(same)).andExpect(content().string(containsString("Vai all’anteprima")));
        UUID edition = UUID.fromString(same.substring(PAGE.length() + 1, PAGE.length() + 37));
        assertThat(importNow(edition).counts().unchanged()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "id#Con Spazi#lettere minuscole",
                "id#../fuori#lettere minuscole",
                "id#milano-nil-ds964#già l’identificativo",
                "id#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa#lettere minuscole",
                "filePattern#../*.csv#senza barre",
                "filePattern#[a#senza barre",
                "page#javascript:alert(1)#indirizzo web",
                "observed#31/12/2024#anno-mese-giorno",
                "sharing#TUTTI#tra i valori ammessi",
                "kind#PERSONA#tipo di scheda",
                "from.name#c:assente#non ha la colonna",
                "from.roles#v:inesistente#tra i valori ammessi",
                "key#assente#non ha la colonna",
                "title##obbligatorio",
            })
    void a_wrong_answer_is_told_beside_its_field(String field, String value, String sentence) throws Exception {
        UUID id = readyForFields();
        answer(id, "campi", "next", Map.of(field, value == null ? "" : value))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString(sentence), containsString("id=\"p-" + field.replace('.', '-') + "\""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{nome#non si può leggere",
                "{nome|cancella}#non si può leggere",
                "{nome|map:altrove}#non si può leggere",
                "{nome|date:bb}#non si può leggere",
                "{altrove}#non ha la colonna",
            })
    void a_wrong_template_is_told(String template, String sentence) throws Exception {
        UUID id = readyForFields();
        answer(id, "campi", "next", Map.of("from.name", "template", "text.name", template))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)));
    }

    private UUID readyForFields() throws Exception {
        UUID id = propose("enti.csv", "codice;nome\n1;Uno\n2;Due\n".getBytes(StandardCharsets.UTF_8));
        answer(id, "file", "next", Map.of()).andExpect(redirectedUrl(PAGE + "/" + id + "/campi"));
        answer(id, "campi", "choose", Map.of("kind", "ORGANISATION")).andExpect(status().isOk());
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "format, exe",
        "format, ''",
        "crs, EPSG:9999",
        "delimiter, ab",
        "delimiter, a",
        "encoding, inventata",
        "encoding, ' '",
        "header, -1",
        "header, uno",
        "header, 99999999999",
    })
    void a_wrong_answer_about_the_file_is_told(String field, String value) throws Exception {
        UUID id = propose("enti.csv", "codice;nome\n1;Uno\n".getBytes(StandardCharsets.UTF_8));
        answer(id, "file", "next", Map.of(field, value))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"p-" + field + "\"")));
    }

    @Test
    void a_file_that_is_nothing_is_shown_as_nothing() throws Exception {
        for (String text : List.of("\0\1\2\3\4", "<html>", "{", "PK\3\4rotto")) {
            String url = upload("strano.bin", text.getBytes(StandardCharsets.ISO_8859_1), "");
            perform(get(url)).andExpect(status().isOk());
        }
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String step : List.of("file", "campi", "anteprima", "confronto", "mappa.geojson", "descrizione.yml")) {
            perform(get(PAGE + "/" + UUID.randomUUID() + "/" + step)).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_proposal_that_is_given_up_leaves_nothing_behind() throws Exception {
        UUID id = propose("enti.csv", "codice;nome\n1;Uno\n".getBytes(StandardCharsets.UTF_8));
        perform(post(PAGE + "/" + id + "/elimina")).andExpect(redirectedUrl("/amministrazione/importazioni"));
        assertThat(data.resolve("proposals").resolve(id.toString())).doesNotExist();
    }

    @Test
    void the_pages_speak_english_too() throws Exception {
        UUID id = propose("enti.csv", "codice;nome\n1;Uno\n".getBytes(StandardCharsets.UTF_8));
        answer(id, "file", "next", Map.of()).andExpect(status().is3xxRedirection());
        for (String step : List.of("file", "campi")) {
            String page = http.perform(get(PAGE + "/" + id + "/" + step)
                            .with(administrator())
                            .header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page)
                    .contains("Give up and delete".substring(0, step.equals("file") ? 7 : 0))
                    .doesNotContain("??");
        }
    }
}
