package it.atlante.access;

import it.atlante.catalogue.InvalidField;
import java.net.URI;
import java.util.Locale;

/**
 * The Content-Security-Policy (W3C CSP Level 3): everything from this host, nothing inline; images also from the host of the base map where
 * one is configured.
 */
final class ContentPolicy {

    private ContentPolicy() {}

    /**
     * The header's value.
     *
     * @param tilesUrl address template of the base map, such as {@code https://tiles.example.org/{z}/{x}/{y}.png}; empty when there is none
     * @throws InvalidField when it is not an address of http or https with a host
     */
    static String directives(String tilesUrl) {
        String tiles = tilesUrl.isBlank() ? "" : " " + origin(tilesUrl.strip());
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:" + tiles
                + "; font-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'self';"
                + " manifest-src 'self'";
    }

    /** Scheme, host and port. A {@code {s}} in place of the first label stands for any subdomain, as in Leaflet's addresses. */
    private static String origin(String tilesUrl) {
        String anySubdomain = tilesUrl.replaceFirst("^(https?://)\\{s}\\.", "$1");
        boolean subdomains = !anySubdomain.equals(tilesUrl);
        try {
            URI uri = URI.create(anySubdomain.replaceAll("[{}]", ""));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                return scheme + "://" + (subdomains ? "*." : "") + uri.getHost() + port;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Refused below like any other text that is not an address.
        }
        throw new InvalidField("atlante.map.tiles.url", tilesUrl, "an address that begins with https:// and a host");
    }
}
