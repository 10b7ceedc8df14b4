package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.MilanData;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent gets a clear 400 or a sensible answer, never a fault and never a page of the server's. */
@Import(SmallCatalogue.class)
class BadInputTest extends ApiServer {

    private static final String CELLS = "/api/v1/cells?zoom=12&bbox=9.1,45.4,9.3,45.5&";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            near    | NaN,9.2
            near    | 45.4,Infinity
            near    | 91,9.2
            near    | 45.4,181
            near    | 9.2,45.4
            near    | 45.4
            near    | 45.4,
            near    | ,
            near    | 45.4,9.2,0
            near    | 0x1p3,9.2
            near    | 45.4d,9.2
            serves  | NaN,NaN
            bbox    | 9.1,45.4,9.3
            bbox    | 9.3,45.4,9.1,45.5
            bbox    | 9.1,45.5,9.3,45.4
            bbox    | -Infinity,45.4,9.3,45.5
            bbox    | 9.1,45.4,9.3,1e400
            radius  | 0
            radius  | -1
            radius  | 1e9
            radius  | NaN
            radius  | 1500
            polygon | {"type":"Polygon","coordinates":[[[9.1,45.4],[9.2,45.5],[9.2,45.4],[9.1,45.5],[9.1,45.4]]]}
            polygon | {"type":"Polygon","coordinates":[[[9.1,45.4],[9.2,45.5],[9.2,45.4]]]}
            polygon | {"type":"Polygon","coordinates":[[[9.1,45.4],[9.2,45.5],[9.2,45.4],[9.15,45.4]]]}
            polygon | {"type":"Polygon","coordinates":[]}
            polygon | {"type":"Polygon","coordinates":[[["a",45.4],[9.2,45.5],[9.2,45.4],["a",45.4]]]}
            polygon | {"type":"Point","coordinates":[9.1,45.4]}
            polygon | {"type":"Polygon","coordinates":[[[1e999,45.4],[9.2,45.5],[9.2,45.4],[1e999,45.4]]]}
            polygon | {"type":"GeometryCollection","geometries":[]}
            polygon | []
            polygon | nessuno
            area    | nessuna
            area    | NIL:PGT2030:1
            family  | persona
            category| persona
            cost    | troppo
            organisation | x
            open    | ieri
            open    | 2026-02-30T10:00
            open    | -999999999-01-01T00:00
            places  | 0
            places  | 1000000
            places  | 1.5
            unit    | posto-letto
            fresh   | presto
            fresh   | -999999999-01-01
            sort    | caso
            sort    | distance
            limit   | -1
            limit   | 501
            limit   | 99999999999
            after   | nessuno
            after   | e30
            facets  | colore
            lang    | fr
            colore  | rosso
            """)
    void a_wrong_value_is_refused_by_the_name_of_its_parameter(String field, String value) {
        for (String path : List.of("/api/v1/search?", field.equals("bbox") ? "/api/v1/cells?zoom=3&" : CELLS)) {
            if (field.equals("after") && path.equals(CELLS)) {
                // Cells have no pages.
                continue;
            }
            HttpResponse<String> answer = get(path + field + "=" + encoded(value));
            boolean sensible = answer.statusCode() == 200 && (field.equals("open") || field.equals("fresh"));
            if (!sensible) {
                assertRefused(answer, field);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/suggest?limit=0, limit",
        "/api/v1/suggest?limit=51, limit",
        "/api/v1/suggest?q=a&q=b, q",
        "/api/v1/suggest?near=1, near",
        "/api/v1/areas, kind",
        "/api/v1/areas?kind=nil, kind",
        "/api/v1/areas?kind=, kind",
        "/api/v1/areas/at, point",
        "'/api/v1/areas/at?point=9.19,45.46', point",
        "'/api/v1/areas/at?point=NaN,45.46', point",
        "/api/v1/areas/NIL:prova:1?zoom=1, zoom",
        "/api/v1/areas/NIL:prova:1/summary?zoom=1, zoom",
        "/api/v1/map/areas, kind",
        "/api/v1/map/areas?kind=NIL&zoom=21, zoom",
        "/api/v1/map/areas?kind=NIL&zoom=-1, zoom",
        "/api/v1/map/areas?kind=NIL&counts=si, counts",
        "'/api/v1/cells?bbox=9.1,45.4,9.3,45.5', zoom",
        "'/api/v1/cells?bbox=9.1,45.4,9.3,45.5&zoom=21', zoom",
        "/api/v1/cells?zoom=3, bbox",
        "/api/v1/vocabulary?q=1, q",
        "/api/v1/status?q=1, q",
        "/api/v1/resources/x?q=1, q",
    })
    void every_endpoint_names_what_it_refuses(String pathAndQuery, String field) {
        assertRefused(get(pathAndQuery), field);
    }

    @Test
    void a_question_of_ten_thousand_letters_is_refused_by_name() {
        for (String letter : List.of("a", "è", "\"", "%")) {
            assertRefused(get("/api/v1/search?q=" + encoded(letter.repeat(10_000))), "q");
            assertRefused(get("/api/v1/suggest?q=" + encoded(letter.repeat(10_000))), "q");
        }
    }

    @Test
    void a_polygon_of_twenty_thousand_vertices_is_refused_by_name() {
        String ring = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * (i % 20_000) / 20_000;
                    return String.format(
                            java.util.Locale.ROOT,
                            "[%.5f,%.5f]",
                            9.2 + 0.1 * Math.cos(angle),
                            45.45 + 0.1 * Math.sin(angle));
                })
                .collect(Collectors.joining(","));
        String polygon = "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
        assertRefused(post("application/json", "{\"polygon\":" + polygon + "}"), "polygon");
        assertRefused(post("application/x-www-form-urlencoded", "polygon=" + encoded(polygon)), "polygon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "1",
                "\"q\"",
                "{\"q\":{}}",
                "{\"q\":[\"a\",\"b\"]}",
                "{\"near\":[9.2,45.4]}",
                "{\"near\":[45.4]}",
                "{\"near\":[45.4,NaN]}",
                "{\"near\":[45.4,1e400]}",
                "{\"limit\":true}",
                "{\"limit\":1.5}",
                "{\"family\":[[]]}",
                "{\"polygon\":[]}",
                "{\"polygon\":{\"type\":\"Polygon\"}}",
                "{\"colore\":1}",
                "{\"lang\":\"fr\"}",
                "{\"q\":\"a\"",
                "{\"q\":\"\\ud800\",\"limit\":-1}",
            })
    void a_wrong_body_is_refused(String body) {
        HttpResponse<String> answer = post("application/json", body);
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(400);
        assertSensible(answer, body);
    }

    @Test
    void a_cursor_that_somebody_changed_is_refused() {
        String next = json(get("/api/v1/search?limit=1")).get("next").asString();
        String cursor = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        List<String> changed = List.of(
                cursor.replace("2026-11-18T10:30", "-999999999-01-01T00:00"),
                cursor.replace("2026-11-18T10:30", "+999999999-12-31T00:00"),
                cursor.replaceAll("\"k\":\\[.*?]", "\"k\":[]"),
                cursor.replaceAll("\"k\":\\[.*?]", "\"k\":[\"a\"]"),
                cursor.replaceAll("\"k\":\\[.*?]", "\"k\":[1e300,1e300,1e300]"),
                cursor.replaceAll("\"k\":\\[.*?]", "\"k\":[null,null,null,null]"),
                cursor.replaceAll("\"k\":\\[.*?]", "\"k\":{\"a\":1}"));
        for (String text : changed) {
            assertThat(text).isNotEqualTo(cursor);
            String after = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            assertSensible(get("/api/v1/search?limit=1&after=" + encoded(after)), text);
        }
    }

    @Test
    void naughty_strings_never_make_a_fault() throws IOException {
        JsonNode strings = JsonMapper.shared().readTree(Files.readString(MilanData.file("adversarial/blns/blns.json")));
        assertThat(strings.size()).isGreaterThan(400);
        for (JsonNode string : strings) {
            String text = string.asString();
            String value = encoded(text);
            Stream.of("q", "category", "near", "area", "after", "organisation", "source", "open", "polygon", "lang")
                    .forEach(name -> assertSensible(get("/api/v1/search?" + name + "=" + value), text));
            assertSensible(get("/api/v1/search?" + value + "=1"), text);
            assertSensible(get("/api/v1/suggest?q=" + value), text);
            assertSensible(get("/api/v1/areas/" + value.replace("+", "%20")), text);
            assertSensible(get("/api/v1/areas/" + value.replace("+", "%20") + "/summary"), text);
            assertSensible(get("/api/v1/resources/" + value.replace("+", "%20")), text);
            assertSensible(get("/api/v1/areas?kind=" + value), text);
            assertSensible(get(CELLS + "q=" + value), text);
            String body = JsonMapper.shared().writeValueAsString(java.util.Map.of("q", text, "limit", 1));
            assertSensible(post("application/json", body), text);
            assertSensible(post("application/json", text), text);
        }
    }

    /** As curl sends what a person types. */
    @ParameterizedTest
    @ValueSource(strings = {"q=\"(*)%20AND%20[\"", "q=<a>{b}|c\\^`d", "q=a[0]", "q=%22(*)+AND+[%22"})
    void signs_that_should_be_escaped_are_taken_as_typed(String query) throws IOException {
        String answer =
                raw("GET /api/v1/search?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/search?q=a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/search?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/search?q=%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/<a> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/a%2fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/a;b=c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/../../etc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET //api//v1//search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "FOO /api/v1/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE /api/v1/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/search HTTP/1.1\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    void broken_requests_get_no_page_of_the_server(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("<html", "Tomcat", "\tat ", "Server:");
        assertThat(answer.substring(9, 10)).isIn("2", "4");
    }

    @Test
    void a_header_that_is_too_long_gets_no_page_of_the_server() throws IOException {
        String answer = raw("GET /api/v1/search?q=" + "a".repeat(100_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Tomcat");
    }

    private HttpResponse<String> post(String mediaType, String body) {
        return send(request("/api/v1/search").header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("field").asString(""))
                .as("%s", answer.body())
                .isEqualTo(field);
        assertThat(json(answer).path("allowed").asString("")).isNotBlank();
    }

    private static void assertSensible(HttpResponse<String> answer, String sent) {
        assertThat(answer.statusCode())
                .as("%s %s answered %s", answer.uri(), sent, answer.body())
                .isIn(200, 400, 404);
        assertThat(answer.body()).doesNotContain("\tat ", "Exception");
        assertThat(json(answer).isObject()).as("an object: %s", answer.body()).isTrue();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
