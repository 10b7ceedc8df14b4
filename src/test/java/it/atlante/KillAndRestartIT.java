package it.atlante;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The process is killed while it imports and while somebody edits. What was acknowledged is there after the restart, in the catalogue and in
 * the index, and an import that was cut short is completed by doing it again.
 */
@Tag("process")
class KillAndRestartIT {

    private static final long SEED = 20261121;
    private static final int KILLS = 6;
    private static final int SCHOOLS = 1_343;
    private static final String SOURCE = "citta-metropolitana-scuole";

    @TempDir
    Path data;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        Path schools = MilanData.file("points/cmm_scuole_ogni_ordine_e_grado.csv");
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            AtlanteProcess atlante = AtlanteProcess.start(data, "--atlante.demonstration=false");
            assertHolds(atlante, acknowledged);
            Process command = startImport(schools, kill);
            Editor editor = new Editor(atlante);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_500 + random.nextInt(4_000));
            while (System.nanoTime() < end) {
                String name = "Ente superstite " + kill + "x" + acknowledged.size();
                editor.createOrganisation(name);
                acknowledged.add(name);
            }
            atlante.kill();
            command.destroyForcibly().waitFor();
        }
        try (AtlanteProcess atlante = AtlanteProcess.start(data, "--atlante.demonstration=false")) {
            assertHolds(atlante, acknowledged);
            Process command = startImport(schools, KILLS);
            assertThat(command.waitFor(300, TimeUnit.SECONDS)).isTrue();
            awaitIndexed(atlante);
            assertThat(atlante.get("/api/v1/search?limit=0&family=service&source=" + SOURCE)
                            .get("total")
                            .asLong())
                    .as("schools in the index after the import was done again")
                    .isEqualTo(SCHOOLS);
            assertHolds(atlante, acknowledged);
        }
        assertThat(acknowledged).as("edits that were acknowledged").hasSizeGreaterThan(KILLS);
    }

    private Process startImport(Path schools, int number) {
        return AtlanteProcess.command(
                data,
                List.of("import", schools.toString(), "--source", SOURCE),
                data.resolve("import-" + number + ".txt"));
    }

    private static void awaitIndexed(AtlanteProcess atlante) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (atlante.get("/api/v1/status").get("waiting").asLong() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void assertHolds(AtlanteProcess atlante, List<String> acknowledged) throws InterruptedException {
        awaitIndexed(atlante);
        JsonNode answer = atlante.get("/api/v1/search?limit=500&source=redazione");
        List<String> found = new ArrayList<>();
        answer.get("hits").forEach(hit -> found.add(hit.get("name").asString()));
        assertThat(found).as("organisations found after the restart").containsAll(acknowledged);
        assertThat(answer.get("total").asInt()).as("each of them once").isEqualTo(found.size());
    }

    /** Somebody at the forms. */
    private static final class Editor {

        private static final Pattern FIELD =
                Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
        private static final Pattern CHOICE =
                Pattern.compile("<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
        private static final Pattern CHOSEN = Pattern.compile("value=\"([^\"]*)\" selected");
        private static final String NEW = "/redazione/enti/nuovo";

        private final AtlanteProcess atlante;
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        Editor(AtlanteProcess atlante) throws IOException, InterruptedException {
            this.atlante = atlante;
            Map<String, String> form = untouched(get("/accedi"));
            form.put("username", "admin");
            form.put("password", AtlanteProcess.PASSWORD);
            assertThat(post("/accedi", form)).as("sign in").contains("/redazione");
        }

        /** Returns once the server said that it is saved. */
        void createOrganisation(String name) throws IOException, InterruptedException {
            Map<String, String> form = untouched(get(NEW));
            form.put("name", name);
            form.put("sharing", "PUBLIC");
            assertThat(post(NEW, form)).as("answer to %s", name).contains("salvato");
        }

        private String get(String path) throws IOException, InterruptedException {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(atlante.url(path))).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }

        /** Where the answer leads. */
        private String post(String path, Map<String, String> form) throws IOException, InterruptedException {
            String body = form.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(atlante.url(path)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.headers().firstValue("Location").orElse(response.statusCode() + response.body());
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** What a browser would send untouched: hidden fields and chosen options. */
        private static Map<String, String> untouched(String html) {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = FIELD.matcher(html);
            while (field.find()) {
                fields.put(field.group(1), field.group(2));
            }
            Matcher choice = CHOICE.matcher(html);
            while (choice.find()) {
                Matcher chosen = CHOSEN.matcher(choice.group(2));
                if (chosen.find()) {
                    fields.put(choice.group(1), chosen.group(1));
                }
            }
            return fields;
        }
    }
}
