package it.atlante.ingest.command;

import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.ingest.matching.DuplicateSearches;
import it.atlante.ingest.run.LiveRuns;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code import}: hands its order to a running Atlante, else opens the store itself. */
public final class ImportCommand {

    private static final String NAME = "import";
    private static final String DATA = "atlante.data";
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    /** The index follows within seconds; a command does not wait for one that is broken. */
    private static final Duration INDEXING = Duration.ofMinutes(5);

    private static final Duration COMPARING = Duration.ofMinutes(5);

    private ImportCommand() {}

    /** Whether the arguments of the application are this command. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Runs the command.
     *
     * @param application the class that configures Atlante
     * @return the exit code: 0, or 1 when something was refused as a whole
     */
    public static int run(Class<?> application, String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        OrderPrinter printer = new OrderPrinter(System.out, ProgressBar.onStandardError(), Locale.getDefault());
        ImportOrder order;
        try {
            order = ImportOrder.parse(rest);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        }
        Optional<RunningInstance> running = RunningInstance.find(dataFolder(rest));
        if (running.isPresent() && handOver(running.get(), order, printer)) {
            return printer.failed() ? 1 : 0;
        }
        return carryOut(application, rest, order, printer);
    }

    /** Where the data folder is, as the application would find it. */
    private static Path dataFolder(List<String> arguments) {
        String option = "--" + DATA + "=";
        String fromArguments = arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst()
                .orElse(null);
        return Path.of(Stream.of(fromArguments, System.getProperty(DATA), System.getenv("ATLANTE_DATA"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("data"));
    }

    /** False when nobody is there: the file was left behind by an instance that was killed. */
    static boolean handOver(RunningInstance running, ImportOrder order, OrderPrinter printer) {
        URI address = URI.create("http://127.0.0.1:" + running.port() + running.contextPath() + "/control/imports");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + running.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(order)))
                .build();
        try (HttpClient client =
                        HttpClient.newBuilder().connectTimeout(CONNECTING).build();
                Interruption whenStopped = new Interruption(() -> cancel(running, printer))) {
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                // Another program has the port by now.
                response.body().close();
                return false;
            }
            try (Stream<String> lines = response.body()) {
                lines.map(line -> JsonMapper.shared().readValue(line, OrderLine.class))
                        .forEach(printer);
            }
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException | java.io.UncheckedIOException e) {
            printer.accept(OrderLine.failure("broken", String.valueOf(e.getMessage())));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            printer.accept(OrderLine.failure("broken", "interrupted"));
            return true;
        }
    }

    private static void cancel(RunningInstance running, OrderPrinter printer) {
        if (printer.runId() == null) {
            System.err.println("atlante: nothing was told of the import yet; it goes on in the running Atlante");
            return;
        }
        URI address = URI.create("http://127.0.0.1:" + running.port() + running.contextPath() + "/control/imports/"
                + printer.runId() + "/cancel");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + running.token())
                .timeout(CONNECTING)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(CONNECTING).build()) {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            System.err.println("atlante: the import goes on: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int carryOut(Class<?> application, List<String> rest, ImportOrder order, OrderPrinter printer) {
        String[] settings = Stream.concat(
                        rest.stream().filter(argument -> argument.startsWith("--") && argument.contains("=")),
                        Stream.of("--atlante.demonstration=false", "--logging.level.root=warn"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                // Spring's own hook would close the store under the run: see Interruption.
                .registerShutdownHook(false)
                .run(settings)) {
            LiveRuns live = context.getBean(LiveRuns.class);
            try (Interruption whenStopped = new Interruption(() -> live.cancelAll("Ctrl-C"))) {
                context.getBean(ImportOrders.class).carryOut(order, printer);
            }
            if (!order.list()) {
                awaitIndex(context.getBean(ChangeFeed.class), printer);
                awaitDuplicates(context.getBean(DuplicateSearches.class));
            }
            return printer.failed() ? 1 : 0;
        } catch (org.springframework.beans.BeansException | IllegalStateException e) {
            // Spring has told the reason, for instance that the store is open in another process.
            return 1;
        }
    }

    /** Waits until the indexer has taken every change, within bounds: what is left is indexed at the next start. */
    private static void awaitIndex(ChangeFeed feed, OrderPrinter printer) {
        long deadline = System.nanoTime() + INDEXING.toNanos();
        long before = Long.MAX_VALUE;
        long progress = System.nanoTime();
        while (feed.size() > 0 && System.nanoTime() < deadline) {
            long size = feed.size();
            if (size < before) {
                before = size;
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > Duration.ofSeconds(20).toNanos()) {
                printer.accept(OrderLine.note("indexLater", size));
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Waits for the search that follows an import, within bounds: nobody else would make it. */
    private static void awaitDuplicates(DuplicateSearches searches) {
        long deadline = System.nanoTime() + COMPARING.toNanos();
        while (searches.isSearching() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
