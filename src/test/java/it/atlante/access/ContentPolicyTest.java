package it.atlante.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {

    @Test
    void without_a_base_map_no_other_host_is_named() {
        assertThat(ContentPolicy.directives("")).doesNotContain("http").contains("img-src 'self' data:;");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}/{y}.png, https://tiles.example.org",
        "https://{s}.tiles.example.org/{z}/{x}/{y}.png, https://*.tiles.example.org",
        "http://localhost:8081/{z}/{x}/{y}.png?k={key}, http://localhost:8081"
    })
    void the_host_of_the_base_map_may_give_images_alone(String url, String origin) {
        String policy = ContentPolicy.directives(url);
        assertThat(policy).contains("img-src 'self' data: " + origin + ";");
        assertThat(policy.split("http", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.example.org",
                "javascript:alert(1)",
                "https:///x",
                "https://a b/",
                "https://x; script-src *"
            })
    void what_is_no_address_is_refused_by_name(String url) {
        assertThatThrownBy(() -> ContentPolicy.directives(url))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("atlante.map.tiles.url");
    }
}
