package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What travels around the answers of the API. */
@Import(SmallCatalogue.class)
class HeadersTest extends ApiServer {

    private static final String QUESTION = "/api/v1/search?q=prova";

    @Test
    void who_has_the_answer_already_is_told_so() {
        HttpResponse<String> first = get(QUESTION);
        String tag = header(first, "ETag");
        assertThat(tag).startsWith("W/\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(String.join(",", first.headers().allValues("Vary")))
                .containsIgnoringCase("cookie")
                .containsIgnoringCase("accept-language");
        HttpResponse<String> again = send(request(QUESTION).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(get(QUESTION + "&lang=en"), "ETag")).isNotEqualTo(tag);
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
        HttpResponse<String> head = send(request(QUESTION).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get(QUESTION), "ETag"));
        assertThat(send(request("/api/v1/nulla").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void options_names_the_methods() {
        HttpResponse<String> options = send(request("/api/v1/suggest").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(header(options, "Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void long_answers_travel_compressed_to_who_takes_that() {
        HttpResponse<String> zipped = send(request(QUESTION).header("Accept-Encoding", "gzip"));
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "ETag")).isEqualTo(header(get(QUESTION), "ETag"));
        HttpResponse<String> map =
                send(request("/api/v1/map/areas?kind=NIL&counts=true").header("Accept", "application/geo+json"));
        assertThat(header(map, "Content-Type")).startsWith("application/geo+json");
        assertThat(map.headers().firstValue("Server")).isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
