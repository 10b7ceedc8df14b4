package it.atlante.benchmark;

import it.atlante.AtlanteProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the packaged application with its demonstration set on a free port and asks it the same questions over and over from a few threads,
 * over the loopback alone. The kinds of request take turns, so that whatever else the machine does meets all of them alike. The peer is a
 * static file of the same server: no request can cost less than that.
 */
final class HttpLoad {

    private static final String PEER = "static file (peer)";

    private static final Map<String, String> PATHS = new LinkedHashMap<>();

    static {
        PATHS.put(PEER, "/css/atlante.css");
        PATHS.put("search", "/api/v1/search?q=corsi+ditaliano&near=45.4950,9.2260&radius=1500");
        PATHS.put("suggest", "/api/v1/suggest?q=cors");
        PATHS.put("cells", "/api/v1/cells?bbox=9.1,45.4,9.3,45.55&zoom=12");
        PATHS.put("page of results", "/cerca?q=corsi+ditaliano&near=45.4950,9.2260&radius=1500");
    }

    private static final int CONNECTIONS = 4;
    private static final int TURN_REQUESTS = 100;
    private static final int WARM_UP_TURNS = 5;
    private static final int TURNS = 10;

    /** No turn begins later, however slow the machine is. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(250);

    private final AtlanteProcess atlante;
    private final HttpClient client;

    private HttpLoad(AtlanteProcess atlante, HttpClient client) {
        this.atlante = atlante;
        this.client = client;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Machine.describe());
        Path data = Files.createTempDirectory("atlante-benchmark");
        try (AtlanteProcess atlante = AtlanteProcess.start(data);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            awaitDemonstration(atlante);
            System.out.printf(
                    "%d resources; %d connections; requests by turns of %d%n",
                    atlante.get("/api/v1/status").path("resources").asInt(), CONNECTIONS, TURN_REQUESTS);
            print(new HttpLoad(atlante, client).measure());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.out.println(Machine.load());
    }

    /** Returns when all of the demonstration set can be found. */
    private static void awaitDemonstration(AtlanteProcess atlante) throws InterruptedException {
        while (!atlante.get("/caricamento").path("percent").isNull()
                || atlante.get("/api/v1/status").path("resources").asInt() == 0) {
            Thread.sleep(POLL);
        }
    }

    private Map<String, Times> measure() throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Map<String, Times> times = new LinkedHashMap<>();
        for (int turn = 0; turn < WARM_UP_TURNS + TURNS; turn++) {
            boolean warmUp = turn < WARM_UP_TURNS;
            long allowed = warmUp ? LONGEST.toNanos() / 2 : LONGEST.toNanos();
            for (Map.Entry<String, String> kind : PATHS.entrySet()) {
                Times measured = warmUp ? new Times() : times.computeIfAbsent(kind.getKey(), key -> new Times());
                boolean needed = !warmUp && measured.count() == 0;
                if (needed || System.nanoTime() - start < allowed) {
                    takeTurn(kind.getValue(), measured);
                }
            }
        }
        return times;
    }

    private void takeTurn(String path, Times times) throws InterruptedException, ExecutionException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(atlante.url(path))).build();
        Duration processor = atlante.processorTime();
        long start = System.nanoTime();
        long[] nanos = new long[TURN_REQUESTS];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> connections = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int first = connection;
                connections.add(threads.submit(() -> {
                    for (int i = first; i < TURN_REQUESTS; i += CONNECTIONS) {
                        nanos[i] = ask(request);
                    }
                    return null;
                }));
            }
            for (Future<?> connection : connections) {
                connection.get();
            }
        }
        Duration turn = Duration.ofNanos(System.nanoTime() - start);
        times.add(nanos, turn, atlante.processorTime().minus(processor));
    }

    /** Nanoseconds until the whole answer is there. */
    private long ask(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != 200 || answer.body().length == 0) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
        }
        return nanos;
    }

    private static void print(Map<String, Times> times) {
        System.out.printf(
                "%n%-20s %8s %8s %8s %8s %10s %14s%n",
                "", "requests", "p50 ms", "p95 ms", "p99 ms", "req/s", "processor ms");
        times.forEach((kind, of) -> System.out.printf(
                Locale.ROOT,
                "%-20s %8d %8.2f %8.2f %8.2f %10.0f %14.2f%n",
                kind,
                of.count(),
                of.percentileMillis(0.5),
                of.percentileMillis(0.95),
                of.percentileMillis(0.99),
                of.requestsPerSecond(),
                of.processorMillis()));
        Times peer = times.getOrDefault(PEER, new Times());
        System.out.printf("%nRatios to the static file (requests per second: of the static file)%n");
        times.forEach((kind, of) -> System.out.printf(
                Locale.ROOT,
                "%-20s %8s %8.2f %8.2f %8.2f %10.2f %14.2f%n",
                kind,
                "",
                of.percentileMillis(0.5) / peer.percentileMillis(0.5),
                of.percentileMillis(0.95) / peer.percentileMillis(0.95),
                of.percentileMillis(0.99) / peer.percentileMillis(0.99),
                of.requestsPerSecond() / peer.requestsPerSecond(),
                of.processorMillis() / peer.processorMillis()));
        System.out.println();
    }
}
