package it.atlante.search.pages;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.catalogue.hours.Interval;
import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.catalogue.hours.State;
import it.atlante.search.pages.PlaceCard.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays opening hours out by day: today and the six days after it, holidays named. */
@Component
class Weeks {

    private static final int DAYS = 7;

    /** Until when a night belongs to the evening before. */
    private static final int NIGHT_ENDS_HOUR = 6;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Holidays holidays;
    private final Clock clock;
    private final Words words;

    Weeks(Holidays holidays, Clock clock, Words words) {
        this.holidays = holidays;
        this.clock = clock;
        this.words = words;
    }

    /** The days of hours in the OSM grammar; empty when there are none or they cannot be understood. */
    List<Day> of(@Nullable String text, Locale locale) {
        OpeningHours hours = text == null ? null : OpeningHours.tryParse(text).orElse(null);
        if (hours == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Interval> intervals = hours.intervals(today, today.plusDays(DAYS + 1), holidays);
        DateTimeFormatter dayName = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        List<Day> days = new ArrayList<>();
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            LocalDate date = day;
            List<String> times = intervals.stream()
                    .filter(interval -> belongs(interval, date, today))
                    .map(interval -> times(interval, date, locale))
                    .toList();
            String holiday = holidays.isHoliday(date) ? holidays.name(date, locale) : null;
            days.add(new Day(dayName.format(date), date.equals(today), times, holiday));
        }
        return days;
    }

    /** An interval is told on the day it begins; one that lasts for days, on each of them. */
    private static boolean belongs(Interval interval, LocalDate day, LocalDate first) {
        LocalDate begins = interval.start().toLocalDate();
        boolean goesOn = begins.isBefore(day)
                && interval.end().isAfter(day.atTime(NIGHT_ENDS_HOUR, 0))
                && !day.equals(first.minusDays(1));
        return begins.equals(day) || goesOn;
    }

    private String times(Interval interval, LocalDate day, Locale locale) {
        LocalDateTime midnight = day.plusDays(1).atStartOfDay();
        LocalDateTime start = interval.start().isBefore(day.atStartOfDay()) ? day.atStartOfDay() : interval.start();
        boolean untilMidnight =
                !interval.end().isBefore(midnight.plusHours(NIGHT_ENDS_HOUR).plusMinutes(1))
                        || interval.end().equals(midnight);
        String end = untilMidnight ? "24:00" : HOUR.format(interval.end());
        String span = HOUR.format(start) + "–" + end;
        return interval.state() == State.BY_APPOINTMENT ? words.text("hours.appointment", locale, span) : span;
    }
}
