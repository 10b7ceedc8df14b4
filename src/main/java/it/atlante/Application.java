package it.atlante;

import it.atlante.access.ResetPassword;
import it.atlante.ingest.command.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Atlante. Settings are listed in {@code docs/reference/configuration.md}. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        if (ResetPassword.isAskedBy(args)) {
            System.exit(ResetPassword.run(args));
        }
        if (ImportCommand.isAskedBy(args)) {
            System.exit(ImportCommand.run(Application.class, args));
        }
        SpringApplication.run(Application.class, args);
    }
}
