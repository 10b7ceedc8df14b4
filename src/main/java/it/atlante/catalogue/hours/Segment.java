package it.atlante.catalogue.hours;

/**
 * A stretch of minutes that belong to one day, counted from that day's midnight; minutes from 1440 to 2880 are the night after it.
 *
 * @param start first minute, inclusive, 0 to 2880
 * @param end end, exclusive, after the start, at most 2880
 * @param state what the hours say
 * @param note the comment of the rule, empty for none
 */
record Segment(int start, int end, State state, String note) {

    static final int DAY_MINUTES = 1440;
    static final int MAX_MINUTES = 2 * DAY_MINUTES;

    Segment {
        if (start < 0 || end <= start || end > MAX_MINUTES) {
            throw new IllegalArgumentException(
                    "minutes " + start + " to " + end + " are not a stretch within 0 to " + MAX_MINUTES);
        }
    }

    Segment between(int newStart, int newEnd) {
        return new Segment(newStart, newEnd, state, note);
    }

    boolean continues(Segment before) {
        return before.end == start && before.state == state && before.note.equals(note);
    }
}
