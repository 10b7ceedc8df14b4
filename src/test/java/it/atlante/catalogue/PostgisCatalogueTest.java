package it.atlante.catalogue;

import it.atlante.PostgisServer;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of production: the same entities, repositories and promises on PostgreSQL with PostGIS. */
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ComponentScan(basePackages = "it.atlante.catalogue")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PostgisCatalogueTest extends CatalogueContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = PostgisServer.newDatabase();
        registry.add("spring.datasource.url", () -> url);
    }
}
