package it.atlante.web;

import it.atlante.catalogue.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page; the model attribute {@code frame}.
 *
 * @param userName of who is signed in; null when nobody is
 * @param languages to switch between, with addresses of this same page
 * @param loadingPercent how far the first load of the demonstration set is, 0 to 100; null when none is going on
 */
public record PageFrame(
        @Nullable String userName,
        Audience audience,
        List<Language> languages,
        @Nullable String accessibilityStatement,
        @Nullable String privacyNotice,
        @Nullable String mapTiles,
        @Nullable String mapAttribution,
        @Nullable Integer loadingPercent) {

    public boolean signedIn() {
        return userName != null;
    }

    public boolean staff() {
        return audience == Audience.STAFF;
    }

    /**
     * A language that the pages speak.
     *
     * @param name in that language
     * @param href this page in that language, relative to the host
     */
    public record Language(String code, String name, String href, boolean current) {}
}
