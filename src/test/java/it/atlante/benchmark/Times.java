package it.atlante.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times of many requests of one kind, collected over several turns. Used by one thread. */
final class Times {

    private final List<Long> nanos = new ArrayList<>();
    private Duration waited = Duration.ZERO;
    private Duration processor = Duration.ZERO;

    /**
     * Adds a turn.
     *
     * @param requestNanos how long each request took
     * @param turn how long all of them took together
     * @param serverProcessor processor time that the server used meanwhile
     */
    void add(long[] requestNanos, Duration turn, Duration serverProcessor) {
        Arrays.stream(requestNanos).forEach(nanos::add);
        waited = waited.plus(turn);
        processor = processor.plus(serverProcessor);
    }

    int count() {
        return nanos.size();
    }

    /** The time that this part of the requests did not exceed, by the nearest rank. */
    double percentileMillis(double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
    }

    double requestsPerSecond() {
        return count() / (waited.toNanos() / 1e9);
    }

    /** Processor time of the server for one request. */
    double processorMillis() {
        return processor.toNanos() / 1e6 / count();
    }
}
