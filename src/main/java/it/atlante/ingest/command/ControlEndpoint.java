package it.atlante.ingest.command;

import it.atlante.ingest.run.IngestSettings;
import it.atlante.ingest.run.LiveRuns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes orders from a command on this machine that knows the token of {@code running.json}. Answers with lines of JSON while the order is
 * carried out; an order goes on to its end when the command goes away.
 */
@RestController
@ConditionalOnWebApplication
class ControlEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(ControlEndpoint.class);
    private static final int TOKEN_BYTES = 32;
    private static final String SCHEME = "Bearer ";

    private final ImportOrders orders;
    private final LiveRuns live;
    private final IngestSettings settings;
    private final Environment environment;
    private final String token;
    private volatile @Nullable RunningInstance announced;

    ControlEndpoint(ImportOrders orders, LiveRuns live, IngestSettings settings, Environment environment) {
        this.orders = orders;
        this.live = live;
        this.settings = settings;
        this.environment = environment;
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() throws IOException {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port != null) {
            String path = environment.getProperty("server.servlet.context-path", "");
            RunningInstance instance = new RunningInstance(port, token, path);
            instance.write(settings.data());
            announced = instance;
        }
    }

    @EventListener(ContextClosedEvent.class)
    void withdraw() throws IOException {
        RunningInstance instance = announced;
        if (instance != null) {
            instance.delete(settings.data());
        }
    }

    @PostMapping(path = "/control/imports", consumes = "application/json")
    void order(@RequestBody ImportOrder order, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!allowed(request)) {
            // As if there were nothing here.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        OutputStream out = response.getOutputStream();
        AtomicBoolean gone = new AtomicBoolean();
        try {
            orders.carryOut(order, line -> send(line, out, gone));
        } catch (RuntimeException e) {
            LOG.error("an order could not be carried out", e);
            send(OrderLine.failure("broken", String.valueOf(e.getMessage())), out, gone);
        }
    }

    /** Stops a run that an order began; what was written stays. */
    @PostMapping(path = "/control/imports/{runId}/cancel")
    void cancel(@PathVariable UUID runId, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!allowed(request) || !live.cancel(runId, "import")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean allowed(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        if (given == null || !given.startsWith(SCHEME)) {
            return false;
        }
        byte[] expected = token.getBytes(StandardCharsets.UTF_8);
        boolean same =
                MessageDigest.isEqual(expected, given.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
        try {
            // getByName reads an address literal here and asks no name server.
            return same && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private static void send(OrderLine line, OutputStream out, AtomicBoolean gone) {
        if (gone.get()) {
            return;
        }
        try {
            out.write((JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            gone.set(true);
        }
    }
}
