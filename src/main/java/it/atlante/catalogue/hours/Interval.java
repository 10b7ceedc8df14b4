package it.atlante.catalogue.hours;

import java.time.LocalDateTime;

/**
 * A stretch of local time with one state.
 *
 * @param start first minute, inclusive
 * @param end end, exclusive, after the start
 * @param state the state during the whole stretch
 * @throws IllegalArgumentException naming both ends, when the end is not after the start
 */
public record Interval(LocalDateTime start, LocalDateTime end, State state) {

    public Interval {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("interval end " + end + " is not after its start " + start);
        }
    }
}
