package it.atlante.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before anybody can see it (a broken request line, too long a header) gets a problem too, and no page of Tomcat's. */
class RefusedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Problems problems;

    RefusedRequests(Problems problems) {
        this.problems = problems;
    }

    /** After Spring Boot's own valve: the later one is the inner one, and writes first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }

    private static final class ProblemValve extends ErrorReportValve {

        private final Problems problems;

        ProblemValve(Problems problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            // The request could not be read: nobody knows its language.
            byte[] body = JsonMapper.shared()
                    .writeValueAsString(problems.ofStatus(status, Locale.ITALIAN))
                    .getBytes(StandardCharsets.UTF_8);
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            } catch (IOException | IllegalStateException e) {
                // Whoever asked is gone, or somebody began to answer.
                container.getLogger().debug("problem not written", e);
            }
        }
    }
}
