package it.atlante.catalogue.hours;

/**
 * What opening hours say about one minute, from the least to the most open: where two statements meet (yesterday's night hours and
 * today's own), the more open one counts.
 */
public enum State {
    /** Closed, or no rule says anything about this minute. */
    CLOSED,
    /** The text does not decide: "unknown", a comment to be read by a person, an open end, sunrise, school holidays. */
    UNKNOWN,
    /** Open to those who have an appointment. */
    BY_APPOINTMENT,
    /** Open to everyone. */
    OPEN;

    /** Whether this state is at least as open as the other. */
    public boolean atLeast(State other) {
        return compareTo(other) >= 0;
    }

    static State moreOpen(State a, State b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
