package it.atlante.catalogue.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * One end of a period of the calendar, or the whole of it.
 *
 * @param year calendar year, 0 for every year
 * @param month 1 to 12, 0 for Easter Sunday
 * @param day 1 to 31, 0 for the whole month
 * @param occurrence with a weekday: which one of the month, 1 to 5 from its start, -1 to -5 from its end; 0 for none
 * @param weekday the weekday that the occurrence counts
 * @param shift days and weekdays to move by
 */
record DatePoint(int year, int month, int day, int occurrence, DayOfWeek weekday, Shift shift) {

    /**
     * Moves a date to the next or previous weekday (never staying on it), then by days.
     *
     * @param weekday null for none
     * @param forward whether to the next weekday
     * @param days days to add
     */
    record Shift(@Nullable DayOfWeek weekday, boolean forward, int days) {

        static final Shift NONE = new Shift(null, true, 0);

        LocalDate move(LocalDate date) {
            LocalDate moved = date;
            if (weekday != null) {
                moved = moved.with(forward ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
            }
            return moved.plusDays(days);
        }
    }

    DatePoint {
        if (month < 0 || month > 12 || day < 0 || day > 31 || occurrence < -5 || occurrence > 5) {
            throw new IllegalArgumentException(
                    "month " + month + ", day " + day + ", occurrence " + occurrence + " is no date");
        }
    }

    DatePoint inYear(int newYear) {
        return new DatePoint(newYear, month, day, occurrence, weekday, shift);
    }

    /** The first day that this names in a year; null when the month has no such weekday. 29 February becomes 1 March where missing. */
    @Nullable
    LocalDate first(int inYear) {
        return resolve(inYear, false);
    }

    /** The last day that this names in a year; null when the month has no such weekday. 29 February becomes 28 where missing. */
    @Nullable
    LocalDate last(int inYear) {
        return resolve(inYear, true);
    }

    private @Nullable LocalDate resolve(int inYear, boolean last) {
        if (month == 0) {
            return shift.move(Easter.sunday(inYear));
        }
        YearMonth named = YearMonth.of(inYear, month);
        if (occurrence != 0) {
            LocalDate found = named.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(occurrence, weekday));
            return found.getMonthValue() == month ? shift.move(found) : null;
        }
        if (day == 0) {
            return shift.move(last ? named.atEndOfMonth() : named.atDay(1));
        }
        if (day <= named.lengthOfMonth()) {
            return shift.move(named.atDay(day));
        }
        return shift.move(last ? named.atEndOfMonth() : named.plusMonths(1).atDay(1));
    }
}
