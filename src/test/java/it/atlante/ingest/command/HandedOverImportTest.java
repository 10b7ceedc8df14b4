package it.atlante.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.organisation.Organisations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A command while Atlante runs on the same data folder. */
@SpringBootTest(
        classes = {HandedOverImportTest.House.class, HandedOverImportTest.OpenPath.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"atlante.demonstration=false", "spring.datasource.url=jdbc:h2:mem:handover;DB_CLOSE_DELAY=-1"})
public class HandedOverImportTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path own = Files.createDirectories(data.resolve("fonti"));
        Files.writeString(own.resolve("sources.yml"), """
                sources:
                  - id: prova-comando
                    title: Prova
                    file: ["enti.csv"]
                    format: csv
                    record: organisation
                    key: "{id}"
                    set: {name: "{nome}"}
                """);
        registry.add("atlante.data", () -> data.toString());
        registry.add("atlante.sources", () -> own.toString());
    }

    /** The floors that imports stand on, without those above. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "it.atlante.catalogue")
    @ComponentScan(
            basePackages = {"it.atlante.catalogue", "it.atlante.access", "it.atlante.address", "it.atlante.ingest"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    public static class House {}

    /** The rule that the access module has for this path, whatever else its configuration says. */
    @TestConfiguration
    static class OpenPath {
        @Bean
        @Order(0)
        SecurityFilterChain control(HttpSecurity http) {
            return http.securityMatcher("/control/**")
                    .csrf(csrf -> csrf.disable())
                    .build();
        }
    }

    @Autowired
    Organisations organisations;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final OrderPrinter printer = new OrderPrinter(
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new ProgressBar(new PrintStream(new ByteArrayOutputStream()), false),
            Locale.ITALIAN);

    private static RunningInstance running() {
        return RunningInstance.find(data).orElseThrow();
    }

    private static ImportOrder order(String... arguments) {
        return ImportOrder.parse(List.of(arguments));
    }

    @Test
    void the_running_instance_imports_and_reports() throws IOException {
        Path file = Files.writeString(data.resolve("altro nome.csv"), "id,nome\na,Uno\nb,\n");
        boolean handed =
                ImportCommand.handOver(running(), order(file.toString(), "--source", "prova-comando"), printer);
        assertThat(handed).isTrue();
        assertThat(printer.failed()).isFalse();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("2 righe lette")
                .contains("1 rifiutate")
                .contains("REQUIRED_FIELD")
                .contains("riga 3");
        assertThat(organisations.findById(
                        it.atlante.catalogue.Draft.idOf("prova-comando", RecordType.ORGANISATION, "a")))
                .isPresent();
    }

    @Test
    void what_is_refused_as_a_whole_makes_the_command_fail() {
        ImportCommand.handOver(running(), order("x.csv", "--source", "nessuna"), printer);
        assertThat(printer.failed()).isTrue();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("nessuna");
    }

    @Test
    void a_folder_is_searched_for_the_files_of_a_set() throws IOException {
        Path folder = Files.createDirectories(data.resolve("scaricati/sotto"));
        Files.writeString(folder.resolve("ENTI.csv"), "id,nome\nz,Ultimo\n");
        ImportCommand.handOver(
                running(), order("fonti", "--from", data.resolve("scaricati").toString()), printer);
        assertThat(printer.failed()).isFalse();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("1 righe lette");
    }

    @Test
    void a_source_without_an_address_says_so() {
        ImportCommand.handOver(running(), order("fonti", "--download", "--source", "prova-comando"), printer);
        assertThat(printer.failed()).isTrue();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("nessun indirizzo");
    }

    @Test
    void the_known_sources_are_listed() {
        ImportCommand.handOver(running(), order("--list"), printer);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("milano-nil-ds964")
                .contains("prova-comando");
    }

    @Test
    void only_its_owner_can_read_the_token_and_without_it_there_is_nothing_there() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("running.json"))))
                .isEqualTo("rw-------");
        for (String token :
                List.of("", "Bearer x", "Bearer " + running().token().substring(1))) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + running().port() + "/control/imports"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"list\": true, \"download\": false, \"sources\": []}"));
            if (!token.isEmpty()) {
                request.header("Authorization", token);
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).isIn(401, 403, 404);
                assertThat(response.body()).doesNotContain("milano-nil");
            }
        }
    }

    @Test
    void a_file_left_behind_by_a_killed_instance_is_noticed(@TempDir Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        RunningInstance killed = new RunningInstance(port, "x", "");
        killed.write(folder);
        assertThat(RunningInstance.find(folder)).contains(killed);
        assertThat(ImportCommand.handOver(killed, order("--list"), printer)).isFalse();
        killed.delete(folder);
        assertThat(RunningInstance.find(folder)).isEmpty();
    }
}
