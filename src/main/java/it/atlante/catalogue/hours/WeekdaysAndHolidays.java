package it.atlante.catalogue.hours;

import it.atlante.catalogue.hours.DaySelector.Match;
import it.atlante.catalogue.hours.DaySelector.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * The weekdays and holidays that a rule names. "PH,Mo-Fr" means either, "PH Mo-Fr" means weekdays that are holidays; both lists empty
 * means every day.
 *
 * @param weekdays weekdays, possibly only some of a month
 * @param holidays public and school holidays
 * @param either whether a weekday or a holiday is enough, where both lists have entries
 */
record WeekdaysAndHolidays(List<Weekdays> weekdays, List<HolidayDays> holidays, boolean either) {

    /**
     * @param mask bit 0 for Monday to bit 6 for Sunday
     * @param occurrences which ones of the month, 1 to 5 from its start, -1 to -5 from its end; empty for all
     * @param offsetDays days to add to the named day
     */
    record Weekdays(int mask, List<Span> occurrences, int offsetDays) {

        Weekdays {
            occurrences = List.copyOf(occurrences);
        }

        boolean contains(LocalDate date) {
            LocalDate named = offsetDays == 0 ? date : date.minusDays(offsetDays);
            if ((mask & 1 << (named.getDayOfWeek().getValue() - 1)) == 0) {
                return false;
            }
            int fromStart = (named.getDayOfMonth() - 1) / 7 + 1;
            int fromEnd = -((named.lengthOfMonth() - named.getDayOfMonth()) / 7 + 1);
            return occurrences.isEmpty()
                    || occurrences.stream().anyMatch(span -> span.contains(fromStart) || span.contains(fromEnd));
        }
    }

    /**
     * @param school true for school holidays, whose calendar is not known here
     * @param offsetDays days to add to the holiday
     */
    record HolidayDays(boolean school, int offsetDays) {

        Match match(LocalDate date, Holidays calendar) {
            if (school) {
                return Match.MAYBE;
            }
            return calendar.isHoliday(date.minusDays(offsetDays)) ? Match.YES : Match.NO;
        }
    }

    WeekdaysAndHolidays {
        weekdays = List.copyOf(weekdays);
        holidays = List.copyOf(holidays);
    }

    boolean weekly() {
        return weekdays.stream().allMatch(days -> days.occurrences().isEmpty() && days.offsetDays() == 0)
                && holidays.stream().allMatch(days -> days.offsetDays() == 0);
    }

    boolean mentionsPublicHolidays() {
        return holidays.stream().anyMatch(days -> !days.school());
    }

    Match match(LocalDate date, Holidays calendar) {
        Match weekday = weekdays.isEmpty() ? Match.YES : matchWeekday(date);
        if (holidays.isEmpty()) {
            return weekday;
        }
        Match holiday = matchHoliday(date, calendar);
        if (weekdays.isEmpty()) {
            return holiday;
        }
        boolean weekdayFirst = either == weekday.compareTo(holiday) > 0;
        return weekdayFirst ? weekday : holiday;
    }

    private Match matchWeekday(LocalDate date) {
        for (int i = 0; i < weekdays.size(); i++) {
            if (weekdays.get(i).contains(date)) {
                return Match.YES;
            }
        }
        return Match.NO;
    }

    private Match matchHoliday(LocalDate date, Holidays calendar) {
        Match best = Match.NO;
        for (HolidayDays days : holidays) {
            Match match = days.match(date, calendar);
            best = match.compareTo(best) > 0 ? match : best;
        }
        return best;
    }
}
