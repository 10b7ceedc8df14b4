package it.atlante.catalogue.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many reports a client may send. Addresses are kept in memory for the length of the window, and nowhere else. Thread-safe. */
@Component
class ReportLimits {

    /** A reader who goes through an organisation's records one by one stays below it; a script does not. */
    static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_CLIENTS = 20_000;

    private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_CLIENTS)
            .build();

    /** Counts a report; false when the client has sent too many. */
    boolean allow(String client) {
        return sent.get(client, any -> new AtomicInteger()).incrementAndGet() <= MOST;
    }
}
