package it.atlante;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged application in a process of its own, as a person starts it: on a free port, with a data folder of its own. For tests that
 * kill it, restart it, or look at it through a browser.
 */
public final class AtlanteProcess implements AutoCloseable {

    /** Known to tests, so that they can sign in. */
    public static final String PASSWORD = "prova-prova-prova-prova";

    private static final Duration START = Duration.ofSeconds(120);
    private static final int POLL_MILLIS = 50;

    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;

    private AtlanteProcess(Process process, Path data, Path log, int port) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** Starts it and returns when it answers; with what the data folder holds from an earlier start. */
    public static AtlanteProcess start(Path data, String... arguments) {
        try {
            Path running = data.resolve("running.json");
            Files.createDirectories(data);
            Files.deleteIfExists(running);
            Path log = Files.createTempFile(data, "atlante", ".log");
            List<String> command = command(data);
            command.add("--server.port=0");
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("ATLANTE_ADMIN_PASSWORD", PASSWORD);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Process process = builder.start();
            return new AtlanteProcess(process, data, log, awaitPort(process, running, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command such as {@code import} on a data folder, without waiting for it. */
    public static Process command(Path data, List<String> words, Path output) {
        try {
            List<String> command = command(data);
            command.addAll(words);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data) {
        String jar = System.getProperty("atlante.jar", "target/atlante-0.1.0.jar");
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("atlante.heap", "512m"),
                "--enable-native-access=ALL-UNNAMED",
                "-Datlante.data=" + data.toAbsolutePath(),
                "-jar",
                jar));
    }

    private static int awaitPort(Process process, Path running, Path log) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (Files.isRegularFile(running)) {
                JsonNode instance = JsonMapper.shared().readTree(running.toFile());
                return instance.get("port").asInt();
            }
            if (await(process)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Atlante did not start:\n" + Files.readString(log));
    }

    /** Whether the process ended within a moment. */
    private static boolean await(Process process) {
        try {
            return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public Path data() {
        return data;
    }

    /** Processor time that it has used so far, all of its threads together; other processes do not change it. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** All that it printed so far. */
    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON of a page of the API, signed out. */
    public JsonNode get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: nothing of it has a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** A clean stop. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
