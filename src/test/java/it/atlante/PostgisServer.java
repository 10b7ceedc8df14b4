package it.atlante;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL server with PostGIS for tests: a container where Docker answers, else a throw-away cluster from the installed binaries. With
 * neither, tests are skipped with the reason, and fail where {@code CI=true}. One server serves all tests of a run; each takes a database of
 * its own.
 */
public final class PostgisServer {

    /** The version that docker-compose.yml runs. */
    private static final String IMAGE = "postgis/postgis:17-3.5";

    private static volatile String urlPrefix = "";
    private static int databases;

    private PostgisServer() {}

    /** The URL of a new empty database, user {@code postgres}, no password needed. */
    public static synchronized String newDatabase() {
        if (urlPrefix.isEmpty()) {
            urlPrefix = start();
        }
        databases++;
        String name = "atlante_" + databases;
        try (var connection =
                        java.sql.DriverManager.getConnection(urlPrefix + "postgres?user=postgres&password=postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        return urlPrefix + name + "?user=postgres&password=postgres";
    }

    private static String start() {
        if (dockerAnswers()) {
            return startContainer();
        }
        Optional<Path> binaries = binaries();
        if (binaries.isEmpty()) {
            String reason =
                    "neither Docker nor an installed PostgreSQL with PostGIS (apt-get install postgresql-postgis)";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(reason);
            }
            Assumptions.abort(reason);
        }
        return startCluster(binaries.orElseThrow());
    }

    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // lives until the run ends, when Testcontainers removes it
    private static String startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("postgres");
        container.start();
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
    }

    private static Optional<Path> binaries() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.map(folder -> folder.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String startCluster(Path binaries) {
        try {
            Path folder = Files.createTempDirectory("atlante-postgres");
            boolean root = "root".equals(System.getProperty("user.name"));
            if (root) {
                // PostgreSQL refuses to run as root.
                run(List.of("chown", "postgres", folder.toString()));
            }
            int port = freePort();
            run(asServer(
                    root,
                    binaries.resolve("initdb") + " -D " + folder
                            + "/data -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8"));
            run(asServer(
                    root,
                    binaries.resolve("pg_ctl") + " -D " + folder + "/data -w -l " + folder + "/log -o '-p " + port
                            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                            + " -c fsync=off -c synchronous_commit=off' start"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(root, binaries, folder)));
            return "jdbc:postgresql://127.0.0.1:" + port + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(boolean root, Path binaries, Path folder) {
        try {
            run(asServer(root, binaries.resolve("pg_ctl") + " -D " + folder + "/data -m immediate stop"));
            run(List.of("rm", "-rf", folder.toString()));
        } catch (IOException | IllegalStateException e) {
            System.err.println("the test cluster in " + folder + " was not stopped: " + e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> asServer(boolean root, String command) {
        return root ? List.of("su", "postgres", "-s", "/bin/bash", "-c", command) : List.of("bash", "-c", command);
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("atlante-postgres", ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
