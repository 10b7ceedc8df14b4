package it.atlante.ingest.check;

import it.atlante.ingest.issue.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check makes of a value.
 *
 * @param values what goes into the record; none when nothing can be used
 * @param doubts what somebody should look at
 * @param notes what was put right and is only counted
 */
public record Checked(List<String> values, List<Problem> doubts, List<Problem> notes) {

    public Checked {
        values = List.copyOf(values);
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
    }

    static Checked kept(String value) {
        return new Checked(List.of(value), List.of(), List.of());
    }

    static Checked leftOut(Problem doubt) {
        return new Checked(List.of(), List.of(doubt), List.of());
    }

    static Checked repaired(String value, Problem doubt) {
        return new Checked(List.of(value), List.of(doubt), List.of());
    }

    static Checked normalised(String value, Problem note) {
        return new Checked(List.of(value), List.of(), List.of(note));
    }

    /** Both together, in their order. */
    Checked and(Checked other) {
        return new Checked(both(values, other.values), both(doubts, other.doubts), both(notes, other.notes));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
