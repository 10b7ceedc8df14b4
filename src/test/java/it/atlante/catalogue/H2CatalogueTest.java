package it.atlante.catalogue;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The embedded default store. */
@DataJpaTest(showSql = false, properties = "spring.datasource.url=jdbc:h2:mem:catalogue;DB_CLOSE_DELAY=-1")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ComponentScan(basePackages = "it.atlante.catalogue")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class H2CatalogueTest extends CatalogueContract {}
