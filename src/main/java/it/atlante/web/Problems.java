package it.atlante.web;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.StaleRecord;
import it.atlante.search.SpokenLanguage;
import it.atlante.search.UnknownRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong, in the language of the request, and writes it. Nothing of the inner life of the service is said. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The problem of an exception. A fault of ours is logged under an id that the problem carries. */
    Problem of(Throwable thrown, HttpServletRequest request) {
        Locale locale = SpokenLanguage.forgiving(request);
        return switch (thrown) {
            case InvalidField invalid -> of(invalid, locale);
            case UnknownRecord unknown ->
                new Problem(
                        title(404, locale),
                        404,
                        text("unknown." + unknown.kind(), locale, shown(unknown.id())),
                        null,
                        null,
                        unknown.mergedInto(),
                        null);
            case StaleRecord stale -> ofStatus(409, locale);
            case InvalidParameterException parameters -> ofStatus(parameters.getErrorCode(), locale);
            case RequestRejectedException rejected -> ofStatus(400, locale);
            case HttpMessageNotReadableException unreadable ->
                BodyTooLarge.isCauseOf(unreadable)
                        ? ofStatus(413, locale)
                        : Problem.of(400, title(400, locale), text("json", locale));
            // A guard would say it shorter; the formatter, which runs on Maven's own JDK, cannot read one.
            case ErrorResponse answered ->
                answered.getStatusCode().is5xxServerError()
                        ? ofFault(thrown, request, locale)
                        : ofStatus(answered.getStatusCode().value(), locale);
            default -> BodyTooLarge.isCauseOf(thrown) ? ofStatus(413, locale) : ofFault(thrown, request, locale);
        };
    }

    /** The problem of a status alone. */
    Problem ofStatus(int status, HttpServletRequest request) {
        return ofStatus(status, SpokenLanguage.forgiving(request));
    }

    Problem ofStatus(int status, Locale locale) {
        String detail = messages.getMessage("problem." + status + ".detail", null, null, locale);
        return Problem.of(
                status,
                title(status, locale),
                detail != null ? detail : text(status < 500 ? "400.detail" : "500.detail", locale));
    }

    /** Writes a problem over whatever the response held. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, SpokenLanguage.forgiving(request).getLanguage());
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private Problem of(InvalidField invalid, Locale locale) {
        String detail = invalid.value().isEmpty()
                ? text("field.absent", locale, invalid.field(), invalid.allowed())
                : text("field", locale, invalid.field(), invalid.value(), invalid.allowed());
        return new Problem(title(400, locale), 400, detail, shown(invalid.field()), invalid.allowed(), null, null);
    }

    private Problem ofFault(Throwable thrown, HttpServletRequest request, Locale locale) {
        UUID id = UUID.randomUUID();
        // The path alone: what a person asked for is nobody's business.
        LOG.error("fault {} at {} {}", id, request.getMethod(), request.getRequestURI(), thrown);
        return new Problem(title(500, locale), 500, text("fault", locale, id), null, null, null, "urn:uuid:" + id);
    }

    private String title(int status, Locale locale) {
        String title = messages.getMessage("problem." + status, null, null, locale);
        return title != null ? title : text(status < 500 ? "400" : "500", locale);
    }

    private String text(String key, Locale locale, @Nullable Object... arguments) {
        return messages.getMessage("problem." + key, arguments, locale);
    }

    private static String shown(String text) {
        return new InvalidField("", text, "").value();
    }
}
