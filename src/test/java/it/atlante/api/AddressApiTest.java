package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.address.HouseNumberDetails;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Addresses over HTTP, from the catalogue to the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressApiTest extends ApiServer {

    private static final String SOURCE = "prova-civici";

    @Autowired
    Catalogue catalogue;

    @BeforeAll
    void fill() {
        List<Draft> numbers = new ArrayList<>();
        for (int civic : new int[] {1, 3, 7, 9}) {
            numbers.add(number("Via delle Prove", civic, Sharing.PUBLIC));
        }
        numbers.add(number("Via Riservata", 7, Sharing.PRIVATE));
        catalogue.saveAll(numbers, Actor.person("prova"));
    }

    private static Draft number(String street, int civic, Sharing sharing) {
        return Draft.of(
                new HouseNumberDetails(street, civic, null, "20139", "Milano", "015146", 45.43 + civic * 0.0001, 9.21),
                Header.ofSource(SOURCE, street + " " + civic).withSharing(sharing));
    }

    private JsonNode answer(String path) {
        return json(get(path));
    }

    @Test
    void an_address_is_found_with_its_grade_and_its_reasons() {
        JsonNode exact = answer("/api/v1/geocode?q=" + encoded("v. delle Prove 7, Milano"));
        assertThat(exact.path("grade").asString()).isEqualTo("exact");
        assertThat(exact.at("/results/0/label").asString()).isEqualTo("Via delle Prove 7, 20139 Milano");
        assertThat(exact.at("/results/0/confident").asBoolean()).isTrue();
        JsonNode between =
                answer("/api/v1/geocode?street=" + encoded("via delle Prove") + "&number=5&city=Milano&lang=en");
        assertThat(between.path("grade").asString()).isEqualTo("interpolated");
        assertThat(between.at("/results/0/reasons/0/text").asString()).contains("3, 7");
    }

    @Test
    void a_number_that_is_not_public_is_not_there() {
        assertThat(answer("/api/v1/geocode?q=" + encoded("via Riservata 7, Milano"))
                        .path("results")
                        .toString())
                .doesNotContain("Via Riservata");
        assertThat(answer("/api/v1/reverse?lat=45.4307&lon=9.21").toString()).doesNotContain("Riservata");
    }

    @Test
    void the_nearest_number_is_told_with_its_distance() {
        JsonNode answer = answer("/api/v1/reverse?lat=45.43071&lon=9.21001");
        assertThat(answer.at("/nearest/label").asString()).isEqualTo("Via delle Prove 7, 20139 Milano");
        assertThat(answer.at("/nearest/meters").asDouble()).isBetween(0.5, 2.0);
        assertThat(answer("/api/v1/reverse?lat=41.9&lon=12.5").has("nearest")).isFalse();
    }

    @Test
    void several_addresses_are_answered_in_their_order() {
        HttpResponse<String> answer = send(request("/api/v1/geocode")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"addresses\": [\"via delle Prove 1, Milano\", \"boh\"]}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/answers/0/grade").asString()).isEqualTo("exact");
        assertThat(json(answer).at("/answers/1/grade").asString()).isEqualTo("none");
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        for (String[] question : new String[][] {
            {"/api/v1/geocode", "q"},
            {"/api/v1/geocode?q=x&via=y", "via"},
            {"/api/v1/geocode?q=x&limit=0", "limit"},
            {"/api/v1/geocode?q=x&postcode=123", "postcode"},
            {"/api/v1/geocode?q=x&street=y", "street"},
            {"/api/v1/geocode?q=" + "x".repeat(301), "q"},
            {"/api/v1/reverse?lat=45", "lon"},
            {"/api/v1/reverse?lat=145&lon=9", "point"},
            {"/api/v1/reverse?lat=45&lon=9&x=1", "x"}
        }) {
            HttpResponse<String> answer = get(question[0]);
            assertThat(answer.statusCode()).as(question[0]).isEqualTo(400);
            assertThat(json(answer).path("field").asString()).as(answer.body()).isEqualTo(question[1]);
        }
    }

    @Test
    void typing_an_address_offers_to_search_near_it_with_and_without_a_script() {
        JsonNode suggestion =
                answer("/api/v1/suggest?q=" + encoded("via delle prove 3")).at("/suggestions/0");
        assertThat(suggestion.path("type").asString()).isEqualTo("address");
        assertThat(suggestion.path("parameter").asString()).isEqualTo("near");
        assertThat(suggestion.path("value").asString()).isEqualTo("45.430300,9.210000");
        assertThat(answer("/api/v1/suggest?q=" + encoded("via delle pro")).toString())
                .contains("Via delle Prove");
        String page = get("/cerca?q=" + encoded("via delle prove 3")).body();
        assertThat(page.replace("%2C", ","))
                .contains("near=45.430300,9.210000")
                .contains("Via delle Prove 3, 20139 Milano");
        assertThat(get("/cerca?q=corso").body()).doesNotContain("near=45.43");
    }
}
