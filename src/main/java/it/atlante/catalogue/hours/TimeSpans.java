package it.atlante.catalogue.hours;

import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the times of a rule into minutes of its day. */
final class TimeSpans {

    /** A place that opens stays open for two hours at least; what "10:00+" says beyond that is a guess. */
    static final int CERTAIN_MINUTES = 120;

    /** An open end may last six hours past what is certain, and until midnight in any case. */
    static final int UNCERTAIN_MINUTES = 360;

    private TimeSpans() {}

    /**
     * The minutes of one time span: one segment, or several where an end is open or depends on the sun.
     *
     * @throws IllegalArgumentException naming the span, when it is a moment or a series of moments rather than a span
     */
    static List<Segment> segments(TimeSpan span, State state, String note) {
        if (span.getInterval() > 0) {
            throw new IllegalArgumentException("\"" + span + "\" lists moments, not opening hours");
        }
        TimeBounds start = bounds(span.getStart(), span.getStartEvent());
        boolean hasEnd = span.getEnd() != TimeSpan.UNDEFINED_TIME || span.getEndEvent() != null;
        if (!hasEnd && !span.isOpenEnded()) {
            throw new IllegalArgumentException("\"" + span + "\" is a moment without an end");
        }
        TimeBounds end = hasEnd
                ? bounds(span.getEnd(), span.getEndEvent())
                : new TimeBounds(start.earliest() + CERTAIN_MINUTES, start.latest() + CERTAIN_MINUTES);
        if (end.latest() <= start.earliest()) {
            end = end.nextDay();
        }
        int last = end.latest();
        if (span.isOpenEnded()) {
            last = Math.max(Segment.DAY_MINUTES, state == State.CLOSED ? last : last + UNCERTAIN_MINUTES);
        }
        // What closes at an open end stays closed: there is nothing to be unsure about.
        int certainEnd = span.isOpenEnded() && state == State.CLOSED ? last : end.earliest();
        List<Segment> result = new ArrayList<>();
        if (start.earliest() < start.latest() || certainEnd < last) {
            add(result, start.earliest(), last, State.UNKNOWN, note);
        }
        add(result, start.latest(), certainEnd, state, note);
        return result;
    }

    private static void add(List<Segment> result, int start, int end, State state, String note) {
        int first = Math.clamp(start, 0, Segment.MAX_MINUTES);
        int last = Math.clamp(end, 0, Segment.MAX_MINUTES);
        if (first < last) {
            result.add(new Segment(first, last, state, note));
        }
    }

    private static TimeBounds bounds(int minute, @Nullable VariableTime sun) {
        return sun == null
                ? TimeBounds.exactly(minute)
                : SunEvent.of(sun.getEvent()).bounds(sun.getOffset());
    }
}
