package it.atlante;

import it.atlante.access.ResetPassword;
import it.atlante.ingest.command.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Atlante. Settings are listed in {@code docs/reference/configuration.md}. Beans are named by their full class name: a name such as
 * {@code RecordPages} belongs to its package, and two packages may have one.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
