package it.atlante.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.InvalidField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first start, later starts, and the command for a lost password, on a store in a file. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern SHOWN = Pattern.compile("Password: +([A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){4}) ");

    @TempDir
    Path data;

    private String url = "";
    private Users users = new Users(new JdbcTemplate());
    private final AtomicInteger hashings = new AtomicInteger();

    @BeforeEach
    void migrate() {
        url = "jdbc:h2:file:" + data.resolve("catalogue") + ";WRITE_DELAY=0";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        users = new Users(new JdbcTemplate(new DriverManagerDataSource(url)));
    }

    private void start(String configuredPassword) {
        new FirstAdministrator(users, counting(), Clock.systemUTC(), configuredPassword)
                .run(new DefaultApplicationArguments());
    }

    /** The real encoder, with a count of its hashings. */
    private PasswordEncoder counting() {
        PasswordEncoder real = Passwords.encoder();
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                hashings.incrementAndGet();
                return real.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                return real.matches(password, hash);
            }
        };
    }

    private static String shownPassword(String output) {
        Matcher shown = SHOWN.matcher(output);
        assertThat(shown.find()).as(output).isTrue();
        return shown.group(1);
    }

    @Test
    void the_first_start_shows_a_password_once_and_stores_its_hash_alone(CapturedOutput output) {
        start("");
        String password = shownPassword(output.getOut());
        assertThat(output.getAll().split(Pattern.quote(password), -1)).hasSize(2);
        String hash = users.find("admin").orElseThrow().passwordHash();
        assertThat(hash).startsWith("$argon2id$");
        assertThat(Passwords.encoder().matches(password, hash)).isTrue();
        assertThat(filesHolding(password)).isEmpty();
    }

    private Stream<Path> filesHolding(String text) {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void later_starts_hash_nothing_and_show_nothing(CapturedOutput output) {
        start("");
        String first = users.find("admin").orElseThrow().passwordHash();
        int shown = output.getAll().length();
        start("");
        start("un'altra password intera");
        assertThat(hashings).hasValue(1);
        assertThat(output.getAll()).hasSize(shown);
        assertThat(users.find("admin").orElseThrow().passwordHash()).isEqualTo(first);
    }

    @Test
    void a_configured_password_is_used_and_not_shown(CapturedOutput output) {
        start("password di installazione");
        assertThat(output.getAll()).doesNotContain("password di installazione").doesNotContain("====");
        String hash = users.find("admin").orElseThrow().passwordHash();
        assertThat(Passwords.encoder().matches("password di installazione", hash))
                .isTrue();
    }

    @Test
    void a_configured_password_that_is_too_short_is_refused_without_being_named() {
        assertThatThrownBy(() -> start("corta"))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("atlante.admin.password")
                .hasMessageContaining("12")
                .hasMessageNotContaining("corta");
        assertThat(users.none()).isTrue();
    }

    @Test
    void the_command_gives_a_new_password_and_the_old_one_ends() {
        start("password di installazione");
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        int exit = reset(terminal, "reset-password", "--spring.datasource.url=" + url);
        String text = terminal.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        String hash = users.find("admin").orElseThrow().passwordHash();
        assertThat(Passwords.encoder().matches(shownPassword(text), hash)).isTrue();
        assertThat(Passwords.encoder().matches("password di installazione", hash))
                .isFalse();
    }

    @Test
    void the_command_says_when_there_is_no_such_user() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        assertThat(reset(terminal, "reset-password", "nessuno", "--spring.datasource.url=" + url))
                .isEqualTo(1);
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("nessuno");
    }

    /** H2 locks the file against other processes and, by a lock file held twice, against another engine in this one. */
    @Test
    void a_store_that_is_in_use_is_said_to_be() throws Exception {
        Path file = data.resolve("locked");
        try (Connection open = DriverManager.getConnection("jdbc:h2:file:" + file)) {
            assertThat(open.isValid(1)).isTrue();
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "it.atlante.Application",
                            "reset-password",
                            "--spring.datasource.url=jdbc:h2:file:" + file,
                            "--spring.datasource.hikari.initialization-fail-timeout=1")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isEqualTo(2);
            assertThat(text).contains(StoreInUse.DESCRIPTION, StoreInUse.ACTION).doesNotContain("\tat ");
        }
    }

    private static int reset(ByteArrayOutputStream terminal, String... args) {
        return new ResetPassword(new PrintStream(terminal, true, StandardCharsets.UTF_8)).reset(args);
    }
}
