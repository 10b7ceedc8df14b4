package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in the grammar of OpenStreetMap, ready to be asked. Immutable and thread-safe; equal when the texts are equal.
 *
 * <p>Choices where the specification leaves room:
 *
 * <ul>
 *   <li>Minutes belong to the day on which their rule begins: Friday 22:00-02:00 stays Friday's until 02:00, whatever rule
 *       Saturday has. Where the night before and the day disagree, the more open state counts.
 *   <li>A rule after ";" replaces earlier ones on its days; one that closes certain times only takes these away; "||" decides the
 *       minutes that no rule has decided, and "off" has decided.
 *   <li>Without a rule for public holidays ("PH") a holiday is like any such weekday; see {@link #mentionsHolidays()}.
 *   <li>A comment without "open" makes its minutes {@link State#UNKNOWN}, or {@link State#BY_APPOINTMENT} when it asks for one.
 *   <li>"10:00+" is open for two hours, then unknown until midnight or for six hours, whichever is later; "10:00-12:00+" likewise
 *       from 12:00.
 *   <li>Sunrise, sunset, dawn and dusk: open only when that is so in any season and place of Italy, unknown in between.
 *   <li>School holidays ("SH"): unknown wherever their rule would change something.
 *   <li>Moments ("10:00", "10:00-16:00/90") are not opening hours and are refused.
 * </ul>
 */
public final class OpeningHours {

    /** How far {@link #nextChange} looks. */
    public static final int LOOK_AHEAD_DAYS = 14;

    /** Longest window of {@link #intervals}: ten years. */
    public static final int MAX_WINDOW_DAYS = 3660;

    private final String text;
    private final List<HoursRule> rules;
    private final Optional<String> remark;
    private final @Nullable DayClasses classes;

    private OpeningHours(String text, List<HoursRule> rules, Optional<String> remark) {
        this.text = text;
        this.rules = List.copyOf(rules);
        this.remark = remark;
        this.classes = rules.stream().allMatch(rule -> rule.days().weekly()) ? DayClasses.of(this.rules) : null;
    }

    /**
     * Reads a text, tolerating small faults, which {@link #remark()} then reports.
     *
     * @throws IllegalArgumentException with the text, and the position or reason, when the text cannot be understood
     */
    public static OpeningHours parse(String text) {
        HoursText read = HoursText.read(text);
        try {
            return new OpeningHours(
                    text, read.rules().stream().map(OsmRules::rule).toList(), read.remark());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(HoursText.failure(text, String.valueOf(e.getMessage())), e);
        }
    }

    /** Reads a text; empty when {@link #parse} would throw. */
    public static Optional<OpeningHours> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    /** What a strict reader objects to in the text, with its position; empty when nothing. */
    public Optional<String> remark() {
        return remark;
    }

    /** The state at a local time; seconds are ignored. */
    public State at(LocalDateTime time, Holidays holidays) {
        LocalDate date = time.toLocalDate();
        int minute = time.getHour() * 60 + time.getMinute();
        State today = day(date, holidays).stateAt(minute);
        if (today == State.OPEN || !spills()) {
            return today;
        }
        return State.moreOpen(today, day(date.minusDays(1), holidays).stateAt(minute + Segment.DAY_MINUTES));
    }

    /** The first minute after the given time with another state than {@link #at} that time, within {@value #LOOK_AHEAD_DAYS} days. */
    public Optional<LocalDateTime> nextChange(LocalDateTime time, Holidays holidays) {
        State now = at(time, holidays);
        LocalDate first = time.toLocalDate();
        LocalDateTime limit = time.plusDays(LOOK_AHEAD_DAYS);
        return pieces(first, first.plusDays(LOOK_AHEAD_DAYS + 1), holidays).stream()
                .filter(piece -> piece.start().isAfter(time) && piece.state() != now)
                .map(Interval::start)
                .findFirst()
                .filter(change -> !change.isAfter(limit));
    }

    /**
     * The intervals that are open or open by appointment, in order, joined where one follows another with the same state, and cut at
     * the window.
     *
     * @param from first day
     * @param toExclusive day after the last one, at most {@value #MAX_WINDOW_DAYS} days later
     * @throws IllegalArgumentException naming both days, when the window is reversed or too long
     */
    public List<Interval> intervals(LocalDate from, LocalDate toExclusive, Holidays holidays) {
        if (toExclusive.isBefore(from) || from.plusDays(MAX_WINDOW_DAYS).isBefore(toExclusive)) {
            throw new IllegalArgumentException("window from " + from + " to " + toExclusive + " is not between 0 and "
                    + MAX_WINDOW_DAYS + " days long");
        }
        return pieces(from, toExclusive, holidays).stream()
                .filter(piece -> piece.state().atLeast(State.BY_APPOINTMENT))
                .toList();
    }

    /** Whether the state depends on the weekday and on whether it is a holiday, and on nothing else. */
    public boolean weekly() {
        return classes != null;
    }

    /** Whether some rule is about public holidays. Where none is, a reader may want to be told that holidays are not mentioned. */
    public boolean mentionsHolidays() {
        return rules.stream().anyMatch(rule -> rule.days().days().mentionsPublicHolidays());
    }

    /** {@link #dayMinutes(State)} for {@link State#OPEN}. */
    public int[][] dayMinutes() {
        return dayMinutes(State.OPEN);
    }

    /**
     * The open minutes of weekly hours, for an index: half-open ranges {@code {start, end}} in order, disjoint, in class minutes as
     * {@link DayClasses} defines them. For any time, {@link #at} is at least the given state exactly when a range contains one of the two
     * numbers of {@link DayClasses#minutesFor}.
     *
     * @param least the least open state that counts, not {@link State#CLOSED}
     * @throws IllegalStateException naming the text, when the hours are not {@link #weekly()}
     */
    public int[][] dayMinutes(State least) {
        if (classes == null) {
            throw new IllegalStateException("opening hours \"" + text + "\" depend on dates, not only on weekdays");
        }
        return classes.ranges(least);
    }

    /** The hours in words, Italian or, for any other language, English: "lun–ven 9:00–13:00; festivi chiuso". */
    public String describe(Locale locale) {
        return new HoursDescription(HoursWords.of(locale)).describe(rules);
    }

    private DayTimeline day(LocalDate date, Holidays holidays) {
        return classes == null ? HoursRule.evaluate(rules, date, holidays) : classes.day(date, holidays);
    }

    private boolean spills() {
        return classes == null || classes.spills();
    }

    /** The whole window as stretches of constant state. */
    private List<Interval> pieces(LocalDate from, LocalDate toExclusive, Holidays holidays) {
        List<Interval> pieces = new ArrayList<>();
        DayTimeline yesterday = day(from.minusDays(1), holidays);
        for (LocalDate date = from; date.isBefore(toExclusive); date = date.plusDays(1)) {
            DayTimeline today = day(date, holidays);
            Pieces.ofDay(date, yesterday, today).forEach(piece -> Pieces.append(pieces, piece));
            yesterday = today;
        }
        return pieces;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpeningHours hours && hours.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
