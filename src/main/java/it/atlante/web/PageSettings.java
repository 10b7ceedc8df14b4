package it.atlante.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the page frame, all optional.
 *
 * @param accessibilityStatement address of the accessibility statement published with AgID; linked in the footer when given
 * @param privacyNotice address of the privacy notice; linked in the footer when given
 * @param mapTiles address of an optional street base map, such as {@code https://tiles.example.org/{z}/{x}/{y}.png}; without it the map
 *     shows area outlines alone and no page needs another host
 * @param mapAttribution what the base map asks to be credited with; required together with {@code mapTiles}
 */
@ConfigurationProperties("atlante.pages")
record PageSettings(
        @Nullable String accessibilityStatement,
        @Nullable String privacyNotice,
        @Nullable String mapTiles,
        @Nullable String mapAttribution) {

    PageSettings {
        if (mapTiles != null && !mapTiles.isBlank() && (mapAttribution == null || mapAttribution.isBlank())) {
            throw new IllegalArgumentException(
                    "atlante.pages.map-attribution is missing: a base map (" + mapTiles + ") must be credited");
        }
    }
}
