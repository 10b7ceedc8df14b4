package it.atlante.catalogue.hours;

import it.atlante.catalogue.hours.ItalianHoursWords.Kind;
import it.atlante.catalogue.hours.ItalianHoursWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads opening hours written in Italian for people, as offices and registers publish them, into the grammar of {@link OpeningHours}.
 *
 * <p>All or nothing: one unknown word, a time without its partner or two statements that contradict each other, and there is no result, since a
 * half-understood text would send someone to a closed door. What is understood: weekdays and ranges of weekdays before or after
 * their times, several sessions a day, "tutti i giorni", "festivi", "chiuso", "fino alle" for a longer day, one closed date,
 * "su appuntamento" for the whole text, "24 ore su 24".
 *
 * <p>Example: "da lunedì a venerdì 8.30-12.30 e 14-16" becomes {@code Mo-Fr 08:30-12:30,14:00-16:00}.
 */
public final class ItalianHours {

    /** A person's note on hours is shorter; longer texts are prose. */
    private static final int MAX_LENGTH = 500;

    private final List<Word> words;
    private final ItalianWeek week = new ItalianWeek();
    private int next;

    private ItalianHours(List<Word> words) {
        this.words = words;
    }

    /** The text in the grammar of {@link OpeningHours#parse}, which accepts it; empty when not all of the text is understood. */
    public static Optional<String> toOsm(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return ItalianHoursWords.of(text).flatMap(words -> {
            try {
                return new ItalianHours(words).read();
            } catch (NotUnderstood reason) {
                return Optional.empty();
            }
        });
    }

    private Optional<String> read() {
        boolean always = words.stream().anyMatch(word -> word.kind() == Kind.ALWAYS);
        if (always) {
            return words.size() == 1 ? Optional.of("24/7") : Optional.empty();
        }
        boolean appointment = takeAppointments();
        boolean timesFirst = !words.isEmpty() && words.get(0).kind() == Kind.TIME;
        while (next < words.size()) {
            if (timesFirst && peek(0) == Kind.TIME) {
                List<int[]> spans = spans();
                week.open(days(), spans);
            } else {
                statement();
            }
        }
        return week.toOsm(appointment);
    }

    /**
     * Takes the mentions of an appointment out of the text. They concern all of it when the first comes before any day or time, or when
     * the text has a single statement; else it is not clear what they concern.
     */
    private boolean takeAppointments() {
        int first = -1;
        int timed = 0;
        for (int i = 0; i < words.size(); i++) {
            Kind kind = words.get(i).kind();
            first = kind == Kind.APPOINTMENT && first < 0 ? i : first;
            boolean startsTimes = kind == Kind.TIME
                    && (i == 0
                            || words.get(i - 1).kind() == Kind.DAYS
                            || words.get(i - 1).kind() == Kind.UNTIL);
            timed += startsTimes ? 1 : 0;
        }
        if (first > 0 && timed > 1) {
            throw new NotUnderstood();
        }
        words.removeIf(word -> word.kind() == Kind.APPOINTMENT);
        return first >= 0;
    }

    /** Days and what happens on them: sessions, closed, or open for longer than said before; or "chiuso" and the days. */
    private void statement() {
        skipDashes();
        if (peek(0) == Kind.CLOSED) {
            next++;
            week.close(days());
            if (next < words.size() && peek(0) != Kind.CLOSED) {
                throw new NotUnderstood();
            }
            return;
        }
        if (peek(0) == Kind.DATE || (peek(0) == Kind.DAYS && peek(1) == Kind.DATE)) {
            closedDate();
            return;
        }
        int days = days();
        switch (peek(0)) {
            case CLOSED -> {
                next++;
                week.close(days);
            }
            case UNTIL -> {
                next++;
                week.prolong(days, take(Kind.TIME).value());
            }
            case TIME -> week.open(days, spans());
            default -> throw new NotUnderstood();
        }
    }

    private void closedDate() {
        int weekday = peek(0) == Kind.DAYS ? take(Kind.DAYS).value() : 0;
        Word date = take(Kind.DATE);
        take(Kind.CLOSED);
        week.closeDate(date, weekday);
    }

    /** One or more weekdays and ranges, as a mask; at least one. */
    private int days() {
        int mask = 0;
        while (peek(0) == Kind.DAYS) {
            int first = take(Kind.DAYS).value();
            boolean range = (peek(0) == Kind.TO || peek(0) == Kind.DASH) && peek(1) == Kind.DAYS;
            if (range) {
                next++;
                mask |= ItalianWeek.range(first, take(Kind.DAYS).value());
            } else {
                mask |= first;
            }
        }
        if (mask == 0) {
            throw new NotUnderstood();
        }
        skipDashes();
        return mask;
    }

    private List<int[]> spans() {
        List<int[]> spans = new ArrayList<>();
        while (peek(0) == Kind.TIME) {
            int start = take(Kind.TIME).value();
            if (peek(0) != Kind.TO && peek(0) != Kind.DASH) {
                throw new NotUnderstood();
            }
            next++;
            spans.add(new int[] {start, ItalianWeek.endOf(start, take(Kind.TIME).value())});
            skipDashes();
        }
        return spans;
    }

    /** A dash between two statements separates them and says no more. */
    private void skipDashes() {
        while (peek(0) == Kind.DASH) {
            next++;
        }
    }

    private Kind peek(int ahead) {
        return next + ahead < words.size() ? words.get(next + ahead).kind() : Kind.END;
    }

    private Word take(Kind kind) {
        if (peek(0) != kind) {
            throw new NotUnderstood();
        }
        return words.get(next++);
    }

    /** Leaves the reading of a text; never seen outside. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotUnderstood() {
            super("not understood", null, false, false);
        }
    }
}
