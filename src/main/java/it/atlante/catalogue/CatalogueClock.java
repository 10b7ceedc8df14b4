package it.atlante.catalogue;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the territory: one bean, so that a test can choose the time. */
@Configuration(proxyBeanMethods = false)
class CatalogueClock {

    /** The territory's time zone; opening hours are local time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
