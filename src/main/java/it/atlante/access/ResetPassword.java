package it.atlante.access;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The command {@code reset-password [user]}: gives an account, {@code admin} unless another is named, a new generated password and shows it
 * once. It starts the store and nothing else. The embedded store belongs to one process: a running Atlante must be stopped first, and the
 * command says so.
 */
public final class ResetPassword {

    public static final String COMMAND = "reset-password";

    private final PrintStream terminal;

    ResetPassword(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Whether the arguments of the application ask for this command. */
    public static boolean isAskedBy(String[] args) {
        return args.length > 0 && args[0].equals(COMMAND);
    }

    /**
     * Runs the command.
     *
     * @param args those of the application: the command, perhaps a user name, settings such as {@code --atlante.data=...}
     * @return the exit code: 0 done, 1 no such user, 2 the store is in use
     */
    public static int run(String[] args) {
        return new ResetPassword(System.out).reset(args);
    }

    int reset(String[] args) {
        String userName = args.length > 1 && !args[1].startsWith("--") ? args[1] : FirstAdministrator.NAME;
        try (ConfigurableApplicationContext context = store(args)) {
            Users users = new Users(context.getBean(JdbcTemplate.class));
            String password = Passwords.generate();
            String hash = Objects.requireNonNull(Passwords.encoder().encode(password));
            if (!users.changePassword(userName, hash, Clock.systemUTC().instant())) {
                terminal.println("Utente sconosciuto / No such user: " + userName);
                return 1;
            }
            PasswordNotice.reset(userName, password).print(terminal);
            return 0;
        } catch (RuntimeException e) {
            if (StoreInUse.findCause(e) == null) {
                throw e;
            }
            terminal.println(StoreInUse.DESCRIPTION);
            terminal.println(StoreInUse.ACTION);
            return 2;
        }
    }

    private static ConfigurableApplicationContext store(String[] args) {
        return new SpringApplicationBuilder(Store.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=ERROR")
                .run(args);
    }

    /** No {@code @Configuration}: the application must not find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    static class Store {}
}
