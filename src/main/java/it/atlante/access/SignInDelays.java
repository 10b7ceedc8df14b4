package it.atlante.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Delays after failed sign-ins, doubling with each further one: by user name and client, by client whatever the name, and by name whatever
 * the client. The last one is short, so that nobody can lock somebody else out for long. In memory, for one instance; thread-safe.
 */
@Component
class SignInDelays {

    /** Failures are forgotten after this time without a further one. */
    private static final Duration MEMORY = Duration.ofHours(1);

    /** Bounds the memory that an attacker with many addresses can take; the oldest are forgotten first. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Clock clock;
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST_REMEMBERED)
            .build();

    SignInDelays(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant blockedUntil) {
        static final Failures NONE = new Failures(0, Instant.MIN);
    }

    /** @param free failures that cost no delay */
    private record Rule(String key, int free, Duration longest) {

        Failures oneMore(Failures before, Instant now) {
            int count = before.count() + 1;
            if (count < free) {
                return new Failures(count, Instant.MIN);
            }
            // Doubling is capped before it can overflow.
            Duration delay = Duration.ofSeconds(1L << Math.min(count - free, 20));
            return new Failures(count, now.plus(delay.compareTo(longest) < 0 ? delay : longest));
        }
    }

    /**
     * Asks to try a sign-in. A try that is let through counts as a failure until {@link #succeeded} says otherwise, so that tries made at
     * the same moment do not slip through together.
     *
     * @return how long to wait; zero when the password may be checked now
     */
    synchronized Duration askToTry(String userName, String client) {
        Instant now = clock.instant();
        List<Rule> rules = rules(userName, client);
        Duration wait = rules.stream()
                .map(rule -> known(rule).blockedUntil())
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            rules.forEach(rule -> failures.put(rule.key(), rule.oneMore(known(rule), now)));
        }
        return wait;
    }

    /** Forgets the failures of a user name and client: the password was right. */
    synchronized void succeeded(String userName, String client) {
        rules(userName, client).forEach(rule -> failures.invalidate(rule.key()));
    }

    private Failures known(Rule rule) {
        Failures known = failures.getIfPresent(rule.key());
        return known == null ? Failures.NONE : known;
    }

    private static List<Rule> rules(String userName, String client) {
        String name = userName.toLowerCase(Locale.ROOT);
        return List.of(
                new Rule("both " + client + " " + name, 5, Duration.ofMinutes(15)),
                new Rule("client " + client, 15, Duration.ofMinutes(15)),
                new Rule("name " + name, 30, Duration.ofSeconds(30)));
    }
}
