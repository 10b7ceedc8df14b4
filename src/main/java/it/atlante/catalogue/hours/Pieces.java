package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Cuts days into stretches of constant state. */
final class Pieces {

    private Pieces() {}

    /** The 24 hours of a date, from its own minutes and the night minutes of the day before. */
    static List<Interval> ofDay(LocalDate date, DayTimeline yesterday, DayTimeline today) {
        TreeSet<Integer> bounds = new TreeSet<>(List.of(0, Segment.DAY_MINUTES));
        addBounds(bounds, today, 0);
        addBounds(bounds, yesterday, Segment.DAY_MINUTES);
        LocalDateTime midnight = date.atStartOfDay();
        List<Interval> pieces = new ArrayList<>();
        int start = 0;
        for (int end : bounds.tailSet(0, false)) {
            State state = State.moreOpen(today.stateAt(start), yesterday.stateAt(start + Segment.DAY_MINUTES));
            append(pieces, new Interval(midnight.plusMinutes(start), midnight.plusMinutes(end), state));
            start = end;
        }
        return pieces;
    }

    /** Adds a piece, or lengthens the last one when the state goes on. */
    static void append(List<Interval> pieces, Interval piece) {
        int last = pieces.size() - 1;
        if (last >= 0
                && pieces.get(last).state() == piece.state()
                && pieces.get(last).end().equals(piece.start())) {
            pieces.set(last, new Interval(pieces.get(last).start(), piece.end(), piece.state()));
        } else {
            pieces.add(piece);
        }
    }

    private static void addBounds(TreeSet<Integer> bounds, DayTimeline day, int midnight) {
        for (Segment segment : day.segments()) {
            for (int bound : new int[] {segment.start() - midnight, segment.end() - midnight}) {
                if (bound > 0 && bound < Segment.DAY_MINUTES) {
                    bounds.add(bound);
                }
            }
        }
    }
}
