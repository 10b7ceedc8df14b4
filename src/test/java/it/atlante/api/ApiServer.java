package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.Application;
import it.atlante.catalogue.Audience;
import it.atlante.search.indexing.Indexer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application behind its real HTTP port, on a fixed day, with an empty catalogue of its own and the index beside it. */
@SpringBootTest(
        classes = {Application.class, TestFrame.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"atlante.admin.password=una frase di prova", "atlante.demonstration=false"})
abstract class ApiServer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Indexer indexer;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "api-tests")), "data");
        registry.add("atlante.data", data::toString);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:" + data.getFileName() + ";DB_CLOSE_DELAY=-1");
    }

    void awaitIndex() throws InterruptedException {
        assertThat(indexer.awaitCaughtUp(Duration.ofSeconds(30)))
                .as("index caught up; failure: %s", indexer.failure())
                .isTrue();
    }

    HttpResponse<String> get(String pathAndQuery) {
        return get(pathAndQuery, Audience.PUBLIC);
    }

    HttpResponse<String> get(String pathAndQuery, Audience audience) {
        return send(request(pathAndQuery).header(TestFrame.AUDIENCE, audience.name()));
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + pathAndQuery));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
