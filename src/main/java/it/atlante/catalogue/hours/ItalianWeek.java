package it.atlante.catalogue.hours;

import it.atlante.catalogue.hours.ItalianHours.NotUnderstood;
import it.atlante.catalogue.hours.ItalianHoursWords.Word;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what a text says about the seven weekdays and the holidays, and writes it in the grammar of {@link OpeningHours}. */
final class ItalianWeek {

    static final int EVERY_DAY = 0b1111111;
    static final int HOLIDAYS = 1 << 7;

    /** "18-2" is a night; "9-1" may be a slip of the pen. */
    private static final int NIGHT_STARTS = 17 * 60;

    private static final int NIGHT_ENDS = 6 * 60;

    private static final String[] NAMES = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final List<List<int[]>> days = new ArrayList<>();
    private final List<String> closedDates = new ArrayList<>();
    private boolean holidaysClosed;

    ItalianWeek() {
        for (int day = 0; day < 8; day++) {
            days.add(new ArrayList<>());
        }
    }

    /** The days from one weekday to another; the week goes round. */
    static int range(int first, int last) {
        if (Integer.bitCount(first) != 1 || Integer.bitCount(last) != 1 || first == HOLIDAYS || last == HOLIDAYS) {
            throw new NotUnderstood();
        }
        int mask = first;
        for (int day = first; day != last; ) {
            day = day == 1 << 6 ? 1 : day << 1;
            mask |= day;
        }
        return mask;
    }

    /** The end of a session in minutes, above 1440 after midnight. */
    static int endOf(int start, int end) {
        boolean night = start >= NIGHT_STARTS && end <= NIGHT_ENDS;
        if (start >= Segment.DAY_MINUTES || end > Segment.DAY_MINUTES || (end <= start && !night)) {
            throw new NotUnderstood();
        }
        return night ? end + Segment.DAY_MINUTES : end;
    }

    /**
     * Opens days. What was said of them before stays when the sessions lie apart ("lun-ven 9-12; gio 14-16") and is replaced when the new
     * ones contain it ("gio 9-19"); anything else contradicts itself.
     */
    void open(int mask, List<int[]> spans) {
        for (List<int[]> day : of(mask)) {
            for (int[] span : spans) {
                day.removeIf(old -> old[0] >= span[0] && old[1] <= span[1]);
                if (day.stream().anyMatch(old -> old[0] < span[1] && span[0] < old[1])) {
                    throw new NotUnderstood();
                }
                day.add(span);
            }
            day.sort(Comparator.comparingInt((int[] span) -> span[0]));
        }
    }

    void close(int mask) {
        of(mask).forEach(List::clear);
        holidaysClosed |= (mask & HOLIDAYS) != 0;
    }

    /** Moves the last closing time of days that are open already. */
    void prolong(int mask, int end) {
        for (List<int[]> day : of(mask)) {
            if (day.isEmpty() || day.get(day.size() - 1)[1] >= end || end > Segment.DAY_MINUTES) {
                throw new NotUnderstood();
            }
            int[] last = day.get(day.size() - 1);
            day.set(day.size() - 1, new int[] {last[0], end});
        }
    }

    /** Closes one date; a weekday written beside it must be the right one, where the year is known. */
    void closeDate(Word date, int weekday) {
        int month = date.value() / 100;
        int day = date.value() % 100;
        try {
            MonthDay.of(month, day);
            boolean wrongWeekday = weekday != 0
                    && date.year() != 0
                    && weekday
                            != 1
                                    << (LocalDate.of(date.year(), month, day)
                                                    .getDayOfWeek()
                                                    .getValue()
                                            - 1);
            if (wrongWeekday) {
                throw new NotUnderstood();
            }
        } catch (DateTimeException noSuchDate) {
            throw new NotUnderstood();
        }
        String year = date.year() == 0 ? "" : date.year() + " ";
        closedDates.add(String.format(Locale.ROOT, "%s%s %02d off", year, MONTHS[month - 1], day));
    }

    /** The week as rules; empty when it is open on no day and by no appointment. */
    Optional<String> toOsm(boolean appointment) {
        String comment = appointment ? " \"su appuntamento\"" : "";
        Map<String, Integer> masks = new LinkedHashMap<>();
        for (int day = 0; day < 7; day++) {
            masks.merge(times(days.get(day)), 1 << day, (a, b) -> a | b);
        }
        masks.remove("");
        List<String> rules = new ArrayList<>();
        masks.forEach((times, mask) -> rules.add(names(mask) + " " + times + comment));
        if (rules.isEmpty() && appointment) {
            rules.add(comment.strip());
        }
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        String holidays = times(days.get(7));
        if (!holidays.isEmpty()) {
            rules.add("PH " + holidays + comment);
        } else if (holidaysClosed) {
            rules.add("PH off");
        }
        rules.addAll(closedDates);
        return Optional.of(String.join("; ", rules));
    }

    private List<List<int[]>> of(int mask) {
        List<List<int[]>> result = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            if ((mask & 1 << day) != 0) {
                result.add(days.get(day));
            }
        }
        return result;
    }

    private static String times(List<int[]> spans) {
        return spans.stream().map(span -> clock(span[0]) + "-" + clock(span[1])).collect(Collectors.joining(","));
    }

    private static String clock(int minute) {
        int shown = minute > Segment.DAY_MINUTES ? minute - Segment.DAY_MINUTES : minute;
        return String.format(Locale.ROOT, "%02d:%02d", shown / 60, shown % 60);
    }

    /** "Mo-Fr", "Mo,We": runs of three or more as a range. */
    private static String names(int mask) {
        List<String> parts = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            int last = day;
            while (last < 6 && (mask & 1 << (last + 1)) != 0) {
                last++;
            }
            if ((mask & 1 << day) == 0) {
                continue;
            }
            boolean range = last - day >= 2;
            parts.add(range ? NAMES[day] + "-" + NAMES[last] : NAMES[day]);
            day = range ? last : day;
        }
        return String.join(",", parts);
    }
}
