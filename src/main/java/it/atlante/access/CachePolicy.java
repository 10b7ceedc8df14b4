package it.atlante.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What may be kept by a browser, where the answer itself does not say: answers of the API and pages may be kept and asked about again by
 * their ETag, because what is read depends on who asks; what only the administrator sees is not kept at all.
 */
class CachePolicy implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        boolean signedIn = request.getUserPrincipal() != null;
        // The sign-in page and every form hold a token of their session.
        boolean session = request.getSession(false) != null;
        response.setHeader(HttpHeaders.CACHE_CONTROL, signedIn || session ? "no-store" : "private, no-cache");
    }
}
