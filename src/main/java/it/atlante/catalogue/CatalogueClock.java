package it.atlante.catalogue;

import it.atlante.catalogue.hours.Holidays;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clock and holidays of the territory: beans, so that a test can choose the time. */
@Configuration(proxyBeanMethods = false)
class CatalogueClock {

    /** The territory's time zone; opening hours are local time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** Public holidays where the territory lies; the patron's day is the city's own. */
    @Bean
    Holidays holidays(@Value("${atlante.holidays.patron:" + Holidays.MILAN_PATRON + "}") String patron) {
        return Holidays.italy(patron);
    }
}
