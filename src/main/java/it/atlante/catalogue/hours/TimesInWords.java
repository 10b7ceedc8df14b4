package it.atlante.catalogue.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells the minutes of one day: "9:00–13:00, 14:00–16:00 su appuntamento". */
record TimesInWords(HoursWords words) {

    /** The day in words; empty when the hours say nothing about it, "chiuso" when they close it. */
    String of(DayTimeline day) {
        List<Segment> spoken = day.segments().stream()
                .filter(segment -> segment.state() != State.CLOSED)
                .toList();
        if (spoken.isEmpty()) {
            return day.segments().isEmpty() ? "" : closed(day.segments().get(0));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            Segment segment = spoken.get(i);
            boolean sameFollows = i + 1 < spoken.size() && suffix(segment).equals(suffix(spoken.get(i + 1)));
            String suffix = sameFollows ? "" : suffix(segment);
            String times = times(segment);
            parts.add(times.isEmpty() ? suffix(segment) : (times + " " + suffix).strip());
        }
        return String.join(", ", parts);
    }

    private String closed(Segment segment) {
        String note = segment.note().isEmpty() ? "" : " (" + segment.note() + ")";
        String times = times(segment);
        return (times + " " + words.phrases().closed() + note).strip();
    }

    /** "9:00–13:00"; for the whole day, nothing where the state speaks for itself. */
    private String times(Segment segment) {
        if (segment.start() == 0 && segment.end() == Segment.DAY_MINUTES) {
            return segment.state() == State.OPEN ? words.phrases().allDay() : "";
        }
        return clock(segment.start()) + "–" + clock(segment.end());
    }

    /** Minutes after midnight are told as the clock shows them; the end of the day stays 24:00. */
    private static String clock(int minute) {
        int shown = minute > Segment.DAY_MINUTES ? minute - Segment.DAY_MINUTES : minute;
        return String.format(Locale.ROOT, "%d:%02d", shown / 60, shown % 60);
    }

    private String suffix(Segment segment) {
        HoursWords.Phrases phrases = words.phrases();
        String note = segment.note().isEmpty() ? "" : " (" + segment.note() + ")";
        return switch (segment.state()) {
            case OPEN -> note.strip();
            case CLOSED -> phrases.closed() + note;
            case UNKNOWN -> phrases.unknown() + note;
            // "su appuntamento (su appuntamento)" would say it twice.
            case BY_APPOINTMENT ->
                segment.note().equalsIgnoreCase(phrases.byAppointment())
                        ? phrases.byAppointment()
                        : phrases.byAppointment() + note;
        };
    }
}
