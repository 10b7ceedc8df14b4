package it.atlante.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Around everything under {@code /api}: the size of bodies is limited, answers say on what they depend, and whatever goes wrong, also before
 * a handler is found, leaves as a problem and never as a page.
 */
class ApiFrame extends OncePerRequestFilter {

    /** Ten thousand vertices of a polygon, written out in full, are a third of it. */
    static final long MAX_BODY_BYTES = 1_048_576;

    private static final Set<String> HANDLED_BY_EVERY_ADDRESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final Logger LOG = LoggerFactory.getLogger(ApiFrame.class);

    private final Problems problems;
    private final Supplier<RequestMappingHandlerMapping> handlers;

    /** @param handlers asked at the first request, because filters are made before handlers */
    ApiFrame(Problems problems, Supplier<RequestMappingHandlerMapping> handlers) {
        this.problems = problems;
        this.handlers = handlers;
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
            refuseUnknownMethod(request);
            chain.doFilter(new LimitedBody(request, MAX_BODY_BYTES), new Complaining(request, response));
        } catch (HttpRequestMethodNotSupportedException e) {
            e.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            problems.write(problems.of(e, request), request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
            problems.write(problems.of(cause, request), request, response);
        }
    }

    /** A method that an address does not take is refused as such, before anybody is asked to sign in for nothing. */
    private void refuseUnknownMethod(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (HANDLED_BY_EVERY_ADDRESS.contains(request.getMethod())) {
            return;
        }
        ServletRequestPathUtils.parseAndCache(request);
        try {
            handlers.get().getHandler(request);
        } catch (HttpRequestMethodNotSupportedException e) {
            throw e;
        } catch (Exception e) {
            // Whatever else is wrong with it is found again inside, after the rights were checked.
            LOG.trace("no handler yet", e);
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
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
            problems.write(problems.ofStatus(status, request), request, (HttpServletResponse) getResponse());
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
