package it.atlante.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    private final SignInDelays delays = new SignInDelays(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private long waitAfterOneMore(String name, String client) {
        Duration wait = delays.askToTry(name, client);
        now = now.plus(wait);
        assertThat(delays.askToTry(name, client)).isZero();
        return wait.toSeconds();
    }

    @Test
    void the_delay_doubles_with_each_failure_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(delays.askToTry("admin", "a")).isZero();
        }
        assertThat(waitAfterOneMore("admin", "a")).isEqualTo(1);
        assertThat(waitAfterOneMore("admin", "a")).isEqualTo(2);
        assertThat(waitAfterOneMore("Admin", "a")).isEqualTo(4);
        for (int i = 0; i < 30; i++) {
            waitAfterOneMore("admin", "a");
        }
        assertThat(waitAfterOneMore("admin", "a")).isEqualTo(900);
    }

    @Test
    void a_success_forgets_the_failures() {
        for (int i = 0; i < 5; i++) {
            delays.askToTry("admin", "a");
        }
        now = now.plusSeconds(1);
        assertThat(delays.askToTry("admin", "a")).isZero();
        delays.succeeded("admin", "a");
        assertThat(delays.askToTry("admin", "a")).isZero();
        assertThat(delays.askToTry("admin", "a")).isZero();
    }

    @Test
    void a_client_that_tries_many_names_is_delayed_too() {
        for (int i = 0; i < 15; i++) {
            assertThat(delays.askToTry("utente" + i, "a")).isZero();
        }
        assertThat(delays.askToTry("altro", "a")).isPositive();
        assertThat(delays.askToTry("altro", "b")).isZero();
    }

    @Test
    void many_clients_that_try_one_name_lock_it_for_seconds_only() {
        long longest = 0;
        for (int i = 0; i < 200; i++) {
            Duration wait = delays.askToTry("admin", "client" + i);
            longest = Math.max(longest, wait.toSeconds());
            now = now.plus(wait);
            delays.askToTry("admin", "client" + i);
        }
        assertThat(longest).isEqualTo(30);
    }
}
