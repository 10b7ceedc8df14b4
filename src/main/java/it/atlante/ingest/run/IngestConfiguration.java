package it.atlante.ingest.run;

import it.atlante.ingest.source.KnownSources;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What imports are made of besides components. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    @Bean
    KnownSources knownSources(IngestSettings settings) {
        Path kept = settings.keptSources();
        return KnownSources.read(
                settings.sources(), kept == null ? settings.data().resolve("sources") : kept);
    }
}
