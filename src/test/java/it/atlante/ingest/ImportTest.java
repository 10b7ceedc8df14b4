package it.atlante.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue and imports on a store in memory that the tests of one context share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
        showSql = false,
        properties = {
            "spring.datasource.generate-unique-name=true",
            "atlante.data=target/import-tests",
            "atlante.import-rows-per-transaction=500"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.ANY)
@ComponentScan(
        basePackages = {
            "it.atlante.catalogue",
            "it.atlante.address",
            "it.atlante.ingest.run",
            "it.atlante.ingest.placing"
        })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface ImportTest {}
