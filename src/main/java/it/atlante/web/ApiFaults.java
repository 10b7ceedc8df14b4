package it.atlante.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers exceptions of the API's handlers, and of requests that find none, by problems. Pages have their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFaults implements HandlerExceptionResolver {

    private final Problems problems;

    ApiFaults(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!isForApi(request) || response.isCommitted()) {
            return null;
        }
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // The access module answers these.
            return null;
        }
        if (thrown instanceof AsyncRequestNotUsableException) {
            // Whoever asked is gone.
            return new ModelAndView();
        }
        try {
            if (thrown instanceof ErrorResponse answered) {
                // Such as Allow with 405 and Accept with 415.
                answered.getHeaders()
                        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            problems.write(problems.of(thrown, request), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static boolean isForApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
