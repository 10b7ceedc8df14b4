package it.atlante.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Creates the administrator at the first start, when there is no account at all. With {@code atlante.admin.password} (environment variable
 * {@code ATLANTE_ADMIN_PASSWORD}) for its password, which is then not shown; else with a generated one, shown once on the terminal. Later
 * starts look whether an account exists and do nothing else.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    static final String NAME = "admin";

    private final Users users;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String configuredPassword;

    FirstAdministrator(
            Users users,
            PasswordEncoder encoder,
            Clock clock,
            @Value("${atlante.admin.password:}") String configuredPassword) {
        this.users = users;
        this.encoder = encoder;
        this.clock = clock;
        this.configuredPassword = configuredPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!users.none()) {
            return;
        }
        boolean generated = configuredPassword.isEmpty();
        String password =
                generated ? Passwords.generate() : Passwords.require("atlante.admin.password", configuredPassword);
        boolean added = users.add(new User(NAME, hash(password), User.ADMINISTRATOR, clock.instant()));
        if (added && generated) {
            PasswordNotice.firstStart(NAME, password).print(System.out);
        }
    }

    private String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }
}
