package it.atlante.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The optional street base map. Without it maps show area outlines alone and no page needs another host. The content policy of
 * {@code access} lets images of the same address in.
 *
 * @param url such as {@code https://tiles.example.org/{z}/{x}/{y}.png}; null when there is none
 * @param attribution what the base map asks to be credited with; required together with the address
 */
@ConfigurationProperties("atlante.map.tiles")
record BaseMap(@Nullable String url, @Nullable String attribution) {

    BaseMap {
        url = url == null || url.isBlank() ? null : url.strip();
        if (url != null && (attribution == null || attribution.isBlank())) {
            throw new IllegalArgumentException(
                    "atlante.map.tiles.attribution is missing: a base map (" + url + ") must be credited");
        }
    }
}
