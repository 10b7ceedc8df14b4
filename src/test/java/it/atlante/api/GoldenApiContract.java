package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole answers of the API over the small catalogue, the same with every engine and store. */
@Import(SmallCatalogue.class)
abstract class GoldenApiContract extends ApiServer {

    private static final String POLYGON =
            "{\"type\":\"Polygon\",\"coordinates\":[[[9.2,45.47],[9.24,45.47],[9.24,45.5],[9.2,45.5],[9.2,45.47]]]}";

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("search-near", "/api/v1/search?q=corsi+ditaliano&near=45.4790,9.2090&radius=1500");
        questions.put("search-near-en", "/api/v1/search?q=corsi+ditaliano&near=45.4790,9.2090&radius=1500&lang=en");
        questions.put(
                "search-facets",
                "/api/v1/search?limit=0&facets=family,category,target,cost,language,organisation,source");
        questions.put("search-page-1", "/api/v1/search?q=prova&limit=3");
        questions.put("search-open-now", "/api/v1/search?open=now&near=45.4790,9.2090&sort=distance");
        questions.put("search-places", "/api/v1/search?places=2&unit=posto-letto&sort=places");
        questions.put("search-polygon", "/api/v1/search?limit=50&polygon=" + encoded(POLYGON));
        questions.put("search-area", "/api/v1/search?limit=0&facets=family&area=NIL:prova:2");
        questions.put("search-serves", "/api/v1/search?limit=0&facets=category&serves=45.48,9.21");
        questions.put("search-operators", "/api/v1/search?q=" + encoded("\"(*) AND [") + "&limit=2");
        questions.put("suggest", "/api/v1/suggest?q=" + encoded("ital"));
        questions.put("suggest-typo", "/api/v1/suggest?q=" + encoded("anagarfe"));
        questions.put("suggest-area", "/api/v1/suggest?q=" + encoded("isola"));
        questions.put("resource", "/api/v1/resources/" + SmallCatalogue.HOUSE.id());
        questions.put("resource-of-service", "/api/v1/resources/" + SmallCatalogue.ITALIAN.id());
        questions.put("resource-hidden-place", "/api/v1/resources/" + SmallCatalogue.SHELTER.id());
        questions.put("areas", "/api/v1/areas?kind=NIL");
        questions.put("areas-all", "/api/v1/areas?kind=all&lang=en");
        questions.put("areas-at", "/api/v1/areas/at?point=45.48,9.21");
        questions.put("area", "/api/v1/areas/NIL:prova:1");
        questions.put("area-summary", "/api/v1/areas/NIL:prova:1/summary");
        questions.put("area-indicators", "/api/v1/areas/NIL:prova:1/indicators");
        questions.put(
                "area-indicators-filtered",
                "/api/v1/areas/NIL:prova:1/indicators?indicator=residenti&period=2021/2022&lang=en");
        questions.put("problem-indicator", "/api/v1/areas/NIL:prova:1/indicators?indicator=nessuno");
        questions.put("problem-period", "/api/v1/areas/NIL:prova:1/indicators?period=31/12/2023&lang=en");
        questions.put("cells", "/api/v1/cells?bbox=9.1,45.4,9.3,45.55&zoom=12");
        questions.put("map-areas", "/api/v1/map/areas?kind=NIL&counts=true");
        questions.put("status", "/api/v1/status");
        questions.put("problem-field", "/api/v1/search?near=9.21,45.48");
        questions.put("problem-field-en", "/api/v1/search?category=nessuna&lang=en");
        questions.put("problem-parameter", "/api/v1/search?colore=rosso");
        questions.put("problem-resource", "/api/v1/resources/nessuna");
        questions.put("problem-area", "/api/v1/areas/NIL:prova:99");
        questions.put("problem-path", "/api/v1/nulla");
        return questions;
    }

    @TestFactory
    Stream<DynamicTest> answers_are_those_of_the_golden_files() {
        return questions().entrySet().stream()
                .map(question -> DynamicTest.dynamicTest(
                        question.getKey(), () -> compare(question.getKey(), get(question.getValue()))));
    }

    @Test
    void a_question_in_the_body_gets_the_answer_of_a_question_in_the_address() {
        String body = "{\"limit\":50,\"family\":[\"service\",\"housing\"],\"polygon\":" + POLYGON + "}";
        HttpResponse<String> byJson = post("application/json", body);
        HttpResponse<String> byForm = post(
                "application/x-www-form-urlencoded", "limit=50&family=service,housing&polygon=" + encoded(POLYGON));
        HttpResponse<String> byAddress =
                get("/api/v1/search?limit=50&family=service&family=housing&polygon=" + encoded(POLYGON));
        assertThat(byJson.body()).isEqualTo(byAddress.body()).isEqualTo(byForm.body());
        assertThat(json(byJson).get("total").asInt()).isPositive();
    }

    @Test
    void a_walk_through_the_pages_meets_every_result_once() {
        List<String> walked = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = json(get("/api/v1/search?q=prova&limit=2&after=" + after));
            page.get("hits").forEach(hit -> walked.add(hit.get("id").asString()));
            after = page.has("next") ? page.get("next").asString() : null;
        }
        List<String> at_once = new ArrayList<>();
        json(get("/api/v1/search?q=prova&limit=500"))
                .get("hits")
                .forEach(hit -> at_once.add(hit.get("id").asString()));
        assertThat(walked).isEqualTo(at_once).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void problems_of_methods_and_bodies_are_those_of_the_golden_files() {
        compare("problem-json", post("application/json", "{\"q\": "));
        compare("problem-json-field", post("application/json", "{\"near\":{\"lat\":1},\"lang\":\"en\"}"));
        compare("problem-media-type", post("text/xml", "<q/>"));
        compare("problem-method", send(request("/api/v1/suggest").DELETE()));
        compare("problem-accept", send(request("/api/v1/search").header("Accept", "text/csv")));
        compare("problem-too-large", post("application/json", "{\"q\":\"" + "a".repeat(1_100_000) + "\"}"));
    }

    private HttpResponse<String> post(String mediaType, String body) {
        return send(request("/api/v1/search").header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    private static void compare(String name, HttpResponse<String> answer) {
        ObjectNode golden = JsonMapper.shared().createObjectNode();
        golden.put("status", answer.statusCode());
        golden.put("type", answer.headers().firstValue("Content-Type").orElse(""));
        golden.set("body", json(answer));
        GoldenFiles.compare(Path.of("src/test/resources/golden", name + ".json"), golden);
    }
}
