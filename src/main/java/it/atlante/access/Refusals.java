package it.atlante.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody gets whose request is refused: who they are does not suffice, or the form's token is missing or old. A program gets a
 * problem (RFC 9457) with status 403, a person a page.
 */
class Refusals implements AccessDeniedHandler {

    static final String PAGE = "/accesso-negato";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        if (fromProgram(request)) {
            problem(response, HttpStatus.FORBIDDEN, "Your rights do not suffice, or the request lacks its CSRF token.");
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    static boolean fromProgram(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/")
                || path.startsWith("/control/")
                || path.startsWith("/actuator/")
                || path.equals("/actuator");
    }

    static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        JsonMapper.shared()
                .writeValue(
                        response.getOutputStream(),
                        Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", detail));
    }
}
