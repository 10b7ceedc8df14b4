package it.atlante.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the page frame, all optional.
 *
 * @param accessibilityStatement address of the accessibility statement published with AgID; linked in the footer when given
 * @param privacyNotice address of the privacy notice; linked in the footer when given
 */
@ConfigurationProperties("atlante.pages")
record PageSettings(
        @Nullable String accessibilityStatement, @Nullable String privacyNotice) {}
