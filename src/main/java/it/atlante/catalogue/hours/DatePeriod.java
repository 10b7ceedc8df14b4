package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A period of the calendar: "Dec 24-Jan 06", "Sep-Jun", "2026 Aug 10-21", "easter", "Aug". Without a year it returns every year, and a
 * period whose end comes before its start runs over the new year.
 *
 * @param start first day, or the month or day that is the whole period
 * @param end last day; null when the start is all
 * @param openEnded whether the period goes on: for ever when the start has a year, else to the end of that year
 * @param everyDays 1 for every day, 7 for each seventh day counted from the start
 */
record DatePeriod(DatePoint start, @Nullable DatePoint end, boolean openEnded, int everyDays) {

    DatePeriod {
        if (everyDays < 1) {
            throw new IllegalArgumentException("interval of " + everyDays + " days is below 1");
        }
        if (end != null && end.year() != 0 && start.year() == 0) {
            start = startFor(start, end);
        }
    }

    boolean contains(LocalDate date) {
        if (start.year() != 0) {
            return contains(date, start.year());
        }
        // A period that began last year may last until now; an offset may move a start into the year before.
        int year = date.getYear();
        return contains(date, year) || contains(date, year - 1) || contains(date, year + 1);
    }

    private boolean contains(LocalDate date, int year) {
        LocalDate first = start.first(year);
        if (first == null || date.isBefore(first)) {
            return false;
        }
        LocalDate last = lastDay(year, first);
        return last != null
                && !date.isAfter(last)
                && (everyDays == 1 || ChronoUnit.DAYS.between(first, date) % everyDays == 0);
    }

    private @Nullable LocalDate lastDay(int year, LocalDate first) {
        if (openEnded) {
            return start.year() == 0 ? LocalDate.of(year, 12, 31) : LocalDate.MAX;
        }
        if (end == null) {
            return start.last(year);
        }
        LocalDate last = end.last(end.year() == 0 ? year : end.year());
        boolean overNewYear = last != null && last.isBefore(first) && end.year() == 0;
        return overNewYear ? end.last(year + 1) : last;
    }

    private static DatePoint startFor(DatePoint start, DatePoint end) {
        LocalDate first = start.first(end.year());
        LocalDate last = end.last(end.year());
        boolean sameYear = first == null || last == null || !first.isAfter(last);
        return start.inYear(sameYear ? end.year() : end.year() - 1);
    }
}
