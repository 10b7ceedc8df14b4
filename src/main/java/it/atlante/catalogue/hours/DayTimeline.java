package it.atlante.catalogue.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What the hours say about one day, as disjoint segments in order; minutes that no segment covers are undecided, which counts as
 * closed but leaves room for a fallback rule.
 */
record DayTimeline(List<Segment> segments) {

    static final DayTimeline EMPTY = new DayTimeline(List.of());

    DayTimeline {
        segments = List.copyOf(segments);
    }

    /** The state of a minute, 0 to 2880; a plain loop, since a day has few segments and this is the hot path. */
    State stateAt(int minute) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (minute < segment.end()) {
                return minute >= segment.start() ? segment.state() : State.CLOSED;
            }
        }
        return State.CLOSED;
    }

    /** This day with one more segment, which hides what was there. */
    DayTimeline overlay(Segment added) {
        List<Segment> result = new ArrayList<>();
        boolean placed = false;
        for (Segment segment : segments) {
            if (!placed && segment.end() > added.start()) {
                if (segment.start() < added.start()) {
                    append(result, segment.between(segment.start(), added.start()));
                }
                append(result, added);
                placed = true;
            }
            if (segment.end() <= added.start()) {
                append(result, segment);
            } else if (segment.end() > added.end()) {
                append(result, segment.between(Math.max(segment.start(), added.end()), segment.end()));
            }
        }
        if (!placed) {
            append(result, added);
        }
        return new DayTimeline(result);
    }

    /** This day with the minutes that it leaves undecided taken from another. */
    DayTimeline orElse(DayTimeline fallback) {
        DayTimeline result = fallback;
        for (Segment segment : segments) {
            result = result.overlay(segment);
        }
        return result;
    }

    /** Where two readings of a day differ, nobody knows; used for rules that apply on days we cannot tell, such as school holidays. */
    DayTimeline unlessDifferent(DayTimeline other) {
        TreeSet<Integer> bounds = new TreeSet<>();
        for (Segment segment : segments) {
            bounds.add(segment.start());
            bounds.add(segment.end());
        }
        for (Segment segment : other.segments) {
            bounds.add(segment.start());
            bounds.add(segment.end());
        }
        DayTimeline result = this;
        Integer start = null;
        for (Integer bound : bounds) {
            if (start != null && stateAt(start) != other.stateAt(start)) {
                result = result.overlay(new Segment(start, bound, State.UNKNOWN, ""));
            }
            start = bound;
        }
        return result;
    }

    boolean spillsIntoNextDay() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).end() > Segment.DAY_MINUTES;
    }

    private static void append(List<Segment> result, Segment segment) {
        int last = result.size() - 1;
        if (last >= 0 && segment.continues(result.get(last))) {
            result.set(last, segment.between(result.get(last).start(), segment.end()));
        } else {
            result.add(segment);
        }
    }
}
