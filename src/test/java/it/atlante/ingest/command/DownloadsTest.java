package it.atlante.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.atlante.ingest.run.IngestSettings;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init") // before each test
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file.csv", exchange -> answer(exchange, 200, "id,nome\na,Uno\n"));
        server.createContext("/assente", exchange -> answer(exchange, 404, "niente"));
        server.createContext("/altrove", exchange -> {
            exchange.getResponseHeaders().add("Location", "/file.csv");
            answer(exchange, 302, "");
        });
        server.createContext("/enorme", exchange -> answer(exchange, 200, "x".repeat(1_100_000)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private SourceDescription source(String path) {
        String yaml = """
                sources:
                  - id: prova
                    title: Prova
                    download: http://127.0.0.1:%d%s
                    file: [x]
                    format: csv
                    record: organisation
                    key: "{id}"
                    set: {name: "{nome}"}
                """.formatted(server.getAddress().getPort(), path);
        return SourceFile.parse(yaml, "prova", null).getFirst();
    }

    private Path fetch(String path) throws IOException {
        return new Downloads(new IngestSettings(data, false, null, null, 1, 500)).fetch(source(path));
    }

    private List<Path> downloaded() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("downloads"))) {
            return files.toList();
        }
    }

    @Test
    void a_file_is_kept_under_the_name_of_its_source_also_behind_a_redirect() throws IOException {
        assertThat(fetch("/file.csv"))
                .isEqualTo(data.resolve("downloads/prova.csv"))
                .hasContent("id,nome\na,Uno\n");
        assertThat(fetch("/altrove")).hasContent("id,nome\na,Uno\n");
        assertThat(downloaded()).hasSize(1);
    }

    @Test
    void a_refusal_and_a_file_that_is_too_large_leave_nothing_behind() throws IOException {
        assertThatThrownBy(() -> fetch("/assente"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> fetch("/enorme"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 MB");
        assertThat(downloaded()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_told() throws IOException {
        SourceDescription source = source("/file.csv");
        server.stop(0);
        assertThatThrownBy(() -> new Downloads(new IngestSettings(data, false, null, null, 1, 500)).fetch(source))
                .isInstanceOf(IOException.class);
    }
}
