package it.atlante.catalogue.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.YearRange;
import it.atlante.catalogue.hours.DatePoint.Shift;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Turns the parser library's dates into ours. */
final class OsmDates {

    private OsmDates() {}

    static DatePeriod period(DateRange range) {
        DatePoint start = point(range.getStartDate(), 0);
        DateWithOffset end = range.getEndDate();
        return new DatePeriod(
                start,
                end == null ? null : point(end, start.month()),
                range.getStartDate().isOpenEnded(),
                Math.max(1, range.getInterval()));
    }

    /** In "Aug 10-21" the end takes the month of the start. */
    private static DatePoint point(DateWithOffset date, int inheritedMonth) {
        int month = date.getMonth() == null ? inheritedMonth : date.getMonth().ordinal() + 1;
        if (date.getVarDate() != null) {
            month = 0;
        } else if (month == 0) {
            throw new IllegalArgumentException("date \"" + date + "\" has no month");
        }
        boolean counted = date.getNthWeekDay() != null;
        DayOfWeek weekday = counted ? weekday(date.getNthWeekDay()) : DayOfWeek.MONDAY;
        return new DatePoint(
                date.getYear() == YearRange.UNDEFINED_YEAR ? 0 : date.getYear(),
                month,
                date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? 0 : date.getDay(),
                counted ? date.getNth() : 0,
                weekday,
                shift(date.getWeekDayOffset(), date));
    }

    private static Shift shift(@Nullable WeekDay weekday, DateWithOffset date) {
        return new Shift(
                weekday == null ? null : weekday(weekday), date.isWeekDayOffsetPositive(), date.getDayOffset());
    }

    private static DayOfWeek weekday(WeekDay weekday) {
        return DayOfWeek.of(weekday.ordinal() + 1);
    }
}
