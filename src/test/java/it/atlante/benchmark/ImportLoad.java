package it.atlante.benchmark;

import it.atlante.AtlanteProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A large file of landmarks, imported by the packaged application into H2 while its index follows; beside it, the same lines written by plain
 * JDBC batches into one table of an H2 file with the same settings. Argument: the number of rows.
 */
final class ImportLoad {

    private static final int ROWS = 100_000;
    private static final int PEER_TRANSACTION = 20_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final List<String> KINDS = List.of("piazza", "parco", "mercato", "biblioteca", "scuola", "cascina");
    private static final List<String> WORDS = List.of(
            "Aurora", "Bovisa", "Corvetto", "Isola", "Lambrate", "Navigli", "Niguarda", "Ortica", "Ticinese", "Verde");

    private static final String SOURCES = """
            sources:
              - id: carico-luoghi
                title: Luoghi generati
                publisher: Atlante
                licence: CC0 1.0
                attribution: Dati generati
                file: [luoghi.csv]
                format: csv
                observed: 2026-01-01
                record: landmark
                key: "{codice}"
                set:
                  name: "{nome}"
                  kind: "{tipo}"
                  location.address: "{indirizzo}"
                  location.city: Milano
                  location.lat: "{lat}"
                  location.lon: "{lon}"
            """;

    private ImportLoad() {}

    /** Clock and processor time of a piece of work. */
    private record Spent(Duration clock, Duration processor) {
        String of(int rows) {
            return String.format(
                    Locale.ROOT,
                    "%8.1f s, %8.0f rows/s; processor %8.1f s, %.3f ms a row",
                    clock.toMillis() / 1e3,
                    rows * 1e3 / Math.max(1, clock.toMillis()),
                    processor.toMillis() / 1e3,
                    processor.toMillis() / (double) rows);
        }
    }

    public static void main(String[] args) throws Exception {
        int rows = args.length == 0 ? ROWS : Integer.parseInt(args[0]);
        System.setProperty("atlante.heap", "1g");
        System.out.println(Machine.describe());
        Path folder = Files.createTempDirectory("atlante-benchmark");
        try {
            Path set = Files.createDirectories(folder.resolve("sources/carico"));
            Files.writeString(set.resolve("sources.yml"), SOURCES);
            Path file = generate(folder.resolve("luoghi.csv"), rows);
            Spent plain = plain(file, folder.resolve("plain"));
            System.out.printf("%d rows, %d MB%n", rows, Files.size(file) >> 20);
            System.out.println("  plain JDBC, one table        " + plain.of(rows));
            Spent imported = measure(folder, file, rows);
            System.out.printf(
                    Locale.ROOT,
                    "  ratio %.1f by the clock of the import, %.1f by processor time with the index%n",
                    imported.clock().toMillis() / (double) plain.clock().toMillis(),
                    imported.processor().toMillis() / (double) plain.processor().toMillis());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.out.println(Machine.load());
    }

    private static Path generate(Path file, int rows) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("codice,nome,tipo,indirizzo,lat,lon\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "L%07d,%s %s %d,%s,Via %s %s %d,%.6f,%.6f%n",
                        i,
                        any(WORDS, random),
                        any(WORDS, random),
                        i,
                        any(KINDS, random),
                        any(WORDS, random),
                        any(WORDS, random),
                        1 + random.nextInt(200),
                        45.40 + 0.13 * random.nextDouble(),
                        9.05 + 0.22 * random.nextDouble()));
            }
        }
        return file;
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** @return the clock of the import alone, and the processor time until the index had followed */
    private static Spent measure(Path folder, Path file, int rows) throws Exception {
        String sources = "--atlante.sources=" + folder.resolve("sources");
        Path data = folder.resolve("data");
        try (AtlanteProcess atlante = AtlanteProcess.start(data, sources, "--atlante.demonstration=false")) {
            Duration before = atlante.processorTime();
            long begin = System.nanoTime();
            Process command = AtlanteProcess.command(
                    data,
                    List.of("import", "carico", "--from", file.toString(), sources),
                    folder.resolve("import.log"));
            if (command.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("import.log")));
            }
            Spent imported = spent(atlante, begin, before);
            System.out.println("  imported                     " + imported.of(rows));
            while (atlante.get("/api/v1/status").path("resources").asInt() < rows) {
                if (System.nanoTime() - begin > LONGEST.toNanos()) {
                    throw new IllegalStateException("the index does not follow: " + atlante.printed());
                }
                Thread.sleep(POLL);
            }
            Spent followed = spent(atlante, begin, before);
            System.out.println("  and found by searches        " + followed.of(rows));
            return new Spent(imported.clock(), followed.processor());
        }
    }

    private static Spent spent(AtlanteProcess atlante, long begin, Duration before) {
        return new Spent(
                Duration.ofNanos(System.nanoTime() - begin),
                atlante.processorTime().minus(before));
    }

    private static Spent plain(Path file, Path store) throws IOException, SQLException {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        String url = "jdbc:h2:file:" + store + ";WRITE_DELAY=0;CACHE_SIZE=131072";
        try (Connection connection = DriverManager.getConnection(url);
                Statement create = connection.createStatement();
                Stream<String> lines = Files.lines(file)) {
            create.execute("create table place (code varchar primary key, name varchar, kind varchar, address varchar,"
                    + " lat double precision, lon double precision)");
            connection.setAutoCommit(false);
            insert(connection, lines.skip(1).map(line -> line.split(",")).iterator());
        }
        return new Spent(
                Duration.ofNanos(System.nanoTime() - begin),
                Duration.ofNanos(threads.getCurrentThreadCpuTime() - processor));
    }

    private static void insert(Connection connection, java.util.Iterator<String[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into place values (?, ?, ?, ?, ?, ?)")) {
            for (int row = 1; rows.hasNext(); row++) {
                String[] cells = rows.next();
                for (int i = 0; i < 4; i++) {
                    insert.setString(i + 1, cells[i]);
                }
                insert.setDouble(5, Double.parseDouble(cells[4]));
                insert.setDouble(6, Double.parseDouble(cells[5]));
                insert.addBatch();
                if (row % PEER_TRANSACTION == 0 || !rows.hasNext()) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
