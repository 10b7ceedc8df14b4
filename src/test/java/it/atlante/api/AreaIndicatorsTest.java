package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.Audience;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who sees which value, in the API and on the page of an area. */
@Import(SmallCatalogue.class)
class AreaIndicatorsTest extends ApiServer {

    private static final String LORETO = "/api/v1/areas/" + Measured.LORETO + "/indicators";

    private List<String> values(String query, Audience audience) {
        List<String> values = new ArrayList<>();
        HttpResponse<String> answer = get(LORETO + query, audience);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (JsonNode value : json(answer).get("indicators")) {
            values.add(value.get("code").asString() + " " + value.get("period").asString() + " "
                    + value.path("value").asString("-"));
        }
        return values;
    }

    @Test
    void everybody_sees_the_newest_value_that_is_shared_with_them() {
        assertThat(values("", Audience.PUBLIC))
                .containsExactly(
                        "prezzo 2018-07-01/2018-12-31 -",
                        "quota-stranieri 2022 32.901848571558",
                        "residenti 2022-12-31 44034");
        assertThat(values("", Audience.NETWORK))
                .containsExactly(
                        "interno 2022 -0.1195",
                        "prezzo 2018-07-01/2018-12-31 -",
                        "quota-stranieri 2022 32.901848571558",
                        "residenti 2023-12-31 45678");
        assertThat(values("?indicator=residenti,prezzo&period=2019/2021", Audience.NETWORK))
                .containsExactly("residenti 2021-12-31 43000");
        assertThat(values("?period=2023", Audience.PUBLIC)).isEmpty();
        assertThat(json(get("/api/v1/areas/NIL:prova:2/indicators"))
                        .get("indicators")
                        .size())
                .isZero();
    }

    @Test
    void a_wrong_question_is_refused_by_name_and_tells_nothing_of_what_is_not_shared() {
        for (String wrong :
                List.of("?indicator=interno", "?indicator=residenti,nessuno", "?period=ieri", "?anno=2022")) {
            HttpResponse<String> answer = get(LORETO + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains(wrong.substring(1, wrong.indexOf('=')));
        }
        String hidden = get(LORETO + "?indicator=interno").body();
        String absent = get(LORETO + "?indicator=assente").body();
        assertThat(hidden.replace("interno", "assente")).isEqualTo(absent);
        assertThat(get("/api/v1/areas/NIL:altra:1/indicators").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unchanged_list_has_an_unchanged_tag() {
        HttpResponse<String> first = get(LORETO);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(request(LORETO).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void the_page_of_an_area_shows_values_as_they_are_written_in_its_language() {
        String italian = get("/quartieri/" + Measured.LORETO + "?lang=it").body();
        assertThat(italian)
                .contains("Indicatori", "44.034\u00a0persone", "32,9\u00a0%", "31 dicembre 2022", "Dati di prova")
                .contains("non disponibile: Troppo poche compravendite", "scaduto dal 1 gennaio 2020")
                .contains("1 luglio 2018 – 31 dicembre 2018")
                .doesNotContain("45.678", "riservato", "99.999");
        assertThat(get("/quartieri/" + Measured.LORETO + "?lang=it", Audience.NETWORK)
                        .body())
                .contains("45.678\u00a0persone", "Indicatore riservato", "-0,1195");
        assertThat(get("/quartieri/NIL:prova:2?lang=it").body()).contains("Nessun dato:");
        String english = send(request("/quartieri/" + Measured.LORETO).header("Accept-Language", "en"))
                .body();
        assertThat(english).contains("44,034\u00a0people", "Share of foreigners", "December 31, 2022");
    }
}
