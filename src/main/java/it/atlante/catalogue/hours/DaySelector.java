package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * The days that a rule is about: each list narrows the choice and an empty list does not.
 *
 * @param years calendar years
 * @param weeks ISO 8601 weeks; a range may run over the new year
 * @param dates months, days and periods
 * @param days weekdays and holidays
 */
record DaySelector(List<Span> years, List<Span> weeks, List<DatePeriod> dates, WeekdaysAndHolidays days) {

    enum Match {
        NO,
        MAYBE,
        YES
    }

    /**
     * Every {@code step}-th number from {@code first} to {@code last}, both included.
     *
     * @param first first number
     * @param last last number, {@link Integer#MAX_VALUE} for no end; below the first when a range of weeks runs over the new year
     * @param step 1 for every number
     */
    record Span(int first, int last, int step) {

        Span {
            if (step < 1) {
                throw new IllegalArgumentException("step " + step + " is below 1");
            }
        }

        boolean contains(int number) {
            if (first <= last) {
                return number >= first && number <= last && (number - first) % step == 0;
            }
            return number >= first ? (number - first) % step == 0 : number <= last && step == 1;
        }
    }

    DaySelector {
        years = List.copyOf(years);
        weeks = List.copyOf(weeks);
        dates = List.copyOf(dates);
    }

    /** Whether nothing but the weekday and the holiday counts. */
    boolean weekly() {
        return years.isEmpty() && weeks.isEmpty() && dates.isEmpty() && days.weekly();
    }

    Match match(LocalDate date, Holidays holidays) {
        if (!years.isEmpty() && !contains(years, date.getYear())) {
            return Match.NO;
        }
        if (!weeks.isEmpty() && !contains(weeks, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))) {
            return Match.NO;
        }
        if (!dates.isEmpty() && dates.stream().noneMatch(period -> period.contains(date))) {
            return Match.NO;
        }
        return days.match(date, holidays);
    }

    private static boolean contains(List<Span> spans, int number) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).contains(number)) {
                return true;
            }
        }
        return false;
    }
}
