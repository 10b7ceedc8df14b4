package it.atlante.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything under {@code /api}: the size of bodies is limited, answers say on what they depend, and whatever goes wrong, also before
 * a handler is found, leaves as a problem and never as a page.
 */
class ApiFrame extends OncePerRequestFilter {

    /** Ten thousand vertices of a polygon, written out in full, are a third of it. */
    static final long MAX_BODY_BYTES = 1_048_576;

    private final Problems problems;

    ApiFrame(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What an answer holds depends on who asks: it may be kept, and must be asked about again.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (request.getContentLengthLong() > MAX_BODY_BYTES) {
            problems.write(problems.ofStatus(413, request), request, response);
            return;
        }
        try {
            chain.doFilter(new LimitedBody(request, MAX_BODY_BYTES), new Complaining(request, response));
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
            problems.write(problems.of(cause, request), request, response);
        }
    }

    /** Writes a problem where somebody would send the container's error page. */
    private final class Complaining extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Complaining(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            problems.write(
                    problems.ofStatus(status, request), request, (HttpServletResponse) getResponse());
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
