package it.atlante.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import it.atlante.MilanData;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsdsFeedTest {

    private static final String ITEM = "{\"id\":\"%s\",\"name\":\"Servizio\",\"status\":\"active\"}";

    @TempDir
    Path data;

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            String page = query.contains("page=") ? "?" + query.split("&", 2)[0] : "";
            String body = answers.get(exchange.getRequestURI().getPath() + page);
            byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String page(int number, int total, String... ids) {
        return "{\"total_pages\":%d,\"page_number\":%d,\"contents\":[%s]}"
                .formatted(
                        total,
                        number,
                        String.join(",", Stream.of(ids).map(ITEM::formatted).toList()));
    }

    private SourceDescription source() {
        return SourceFile.parse("""
                sources:
                  - id: prova
                    title: Prova
                    download: http://127.0.0.1:%d/api
                    file: [x]
                    format: hsds
                """.formatted(server.getAddress().getPort()), "prova", null)
                .getFirst();
    }

    private List<SourceRecord> fetched() throws IOException {
        SourceDescription source = source();
        Path file = new Downloads(new IngestSettings(data, false, null, null, 1, 500)).fetch(source);
        try (Stream<SourceRecord> rows = SourceReader.of(source.file()).open(file).stream()) {
            return rows.toList();
        }
    }

    private void refused(String reason) throws IOException {
        assertThatThrownBy(this::fetched).isInstanceOf(IOException.class).hasMessageContaining(reason);
        try (Stream<Path> files = Files.list(data.resolve("downloads"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void all_pages_are_read_and_services_that_are_listed_in_short_are_asked_for() throws IOException {
        answers.put("/api/services?page=1", page(1, 2, "a", "b"));
        answers.put("/api/services?page=2", page(2, 2, "c"));
        answers.put("/api/services/a", ITEM.formatted("a").replace("}", ",\"service_at_locations\":[{\"id\":\"x\"}]}"));
        answers.put("/api/services/b", ITEM.formatted("b"));
        List<SourceRecord> rows = fetched();
        assertThat(rows).extracting(row -> row.fields().path("id").asString("")).containsExactly("a", "b", "c");
        assertThat(rows.getFirst().fields().has("service_at_locations")).isTrue();
    }

    @Test
    void the_mocks_of_open_referral_uk_are_read_like_a_feed() throws IOException {
        for (String set : List.of("Default", "Test")) {
            String folder = "hsds/oruk_v3_mocks/V3.0-UK-" + set + "/";
            answers.put("/api/services?page=1", Files.readString(MilanData.file(folder + "service_list.json")));
            answers.put(
                    "/api/services/ac148810-d857-441c-9679-408f346de14b",
                    Files.readString(MilanData.file(folder + "service_full.json")));
            assertThat(fetched()).hasSize(set.equals("Test") ? 128 : 1).allSatisfy(row -> assertThat(
                            row.fields().has("service_at_locations"))
                    .isTrue());
        }
    }

    @Test
    void a_feed_that_breaks_leaves_nothing_behind() throws IOException {
        refused("404");
        answers.put("/api/services?page=1", page(1, 3, "a"));
        answers.put("/api/services/a", ITEM.formatted("a"));
        refused("page=2");
        answers.put("/api/services?page=2", page(1, 3, "a"));
        refused("gave page 1 when asked for page 2");
        answers.put("/api/services?page=2", page(2, 3));
        refused("page 2 of 3 is empty");
        answers.put("/api/services?page=2", "<html>");
        refused("JSON");
        answers.put("/api/services?page=2", "[]");
        refused("contents");
        answers.put("/api/services/a", ITEM.formatted("z"));
        refused("is not the service a");
        answers.put(
                "/api/services/a",
                ITEM.formatted("a").replace("}", ",\"description\":\"" + "x".repeat(1_100_000) + "\"}"));
        refused("1 MB");
    }
}
