package it.atlante.catalogue.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import it.atlante.catalogue.hours.DaySelector.Span;
import it.atlante.catalogue.hours.HoursRule.Join;
import it.atlante.catalogue.hours.WeekdaysAndHolidays.HolidayDays;
import it.atlante.catalogue.hours.WeekdaysAndHolidays.Weekdays;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the parser library's rules, which are mutable and full of special values, into ours. */
final class OsmRules {

    private OsmRules() {}

    static HoursRule rule(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        String note = note(rule.getComment(), modifier == null ? null : modifier.getComment());
        State state = state(modifier == null ? null : modifier.getModifier(), note);
        boolean timed = !orEmpty(rule.getTimes()).isEmpty();
        List<Segment> segments = new ArrayList<>();
        for (TimeSpan span : orEmpty(rule.getTimes())) {
            segments.addAll(TimeSpans.segments(span, state, note));
        }
        if (!timed) {
            segments.add(new Segment(0, Segment.DAY_MINUTES, state, note));
        }
        // "Mo-Fr 12:00-13:00 off" takes an hour out of the day; "Mo off" takes the day, even after a comma.
        boolean replaces = state == State.CLOSED ? !timed : join(rule) == Join.NORMAL;
        return new HoursRule(join(rule), days(rule), segments, replaces);
    }

    private static Join join(Rule rule) {
        if (rule.isFallBack()) {
            return Join.FALLBACK;
        }
        return rule.isAdditive() ? Join.ADDITIONAL : Join.NORMAL;
    }

    private static State state(RuleModifier.@Nullable Modifier modifier, String note) {
        if (modifier == RuleModifier.Modifier.OFF || modifier == RuleModifier.Modifier.CLOSED) {
            return State.CLOSED;
        }
        if (Appointment.isMeantBy(note)) {
            return State.BY_APPOINTMENT;
        }
        // A comment without "open" is for a person to read, says the specification.
        boolean open = modifier == RuleModifier.Modifier.OPEN || (modifier == null && note.isEmpty());
        return open ? State.OPEN : State.UNKNOWN;
    }

    private static String note(@Nullable String ofRule, @Nullable String ofModifier) {
        String first = ofRule == null ? "" : ofRule.strip();
        String second = ofModifier == null ? "" : ofModifier.strip();
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    private static DaySelector days(Rule rule) {
        List<Span> years =
                orEmpty(rule.getYears()).stream().map(OsmRules::years).toList();
        List<Span> weeks =
                orEmpty(rule.getWeeks()).stream().map(OsmRules::weeks).toList();
        List<DatePeriod> dates =
                orEmpty(rule.getDates()).stream().map(OsmDates::period).toList();
        List<Weekdays> weekdays =
                orEmpty(rule.getDays()).stream().map(OsmRules::weekdays).toList();
        List<Holiday> holidays = orEmpty(rule.getHolidays());
        boolean either = holidays.stream().allMatch(Holiday::getUseAsWeekDay);
        List<HolidayDays> holidayDays = holidays.stream()
                .map(holiday -> new HolidayDays(holiday.getType() == Holiday.Type.SH, holiday.getOffset()))
                .toList();
        return new DaySelector(years, weeks, dates, new WeekdaysAndHolidays(weekdays, holidayDays, either));
    }

    private static Span years(YearRange range) {
        if (range.isOpenEnded()) {
            return new Span(range.getStartYear(), Integer.MAX_VALUE, 1);
        }
        boolean single = range.getEndYear() == YearRange.UNDEFINED_YEAR;
        return new Span(
                range.getStartYear(),
                single ? range.getStartYear() : range.getEndYear(),
                Math.max(1, range.getInterval()));
    }

    private static Span weeks(WeekRange range) {
        boolean single = range.getEndWeek() == WeekRange.UNDEFINED_WEEK;
        return new Span(
                range.getStartWeek(),
                single ? range.getStartWeek() : range.getEndWeek(),
                Math.max(1, range.getInterval()));
    }

    private static Weekdays weekdays(WeekDayRange range) {
        int first = range.getStartDay().ordinal();
        int last = range.getEndDay() == null ? first : range.getEndDay().ordinal();
        int mask = 0;
        for (int day = first; ; day = (day + 1) % 7) {
            mask |= 1 << day;
            if (day == last) {
                break;
            }
        }
        List<Span> occurrences =
                orEmpty(range.getNths()).stream().map(OsmRules::occurrence).toList();
        return new Weekdays(mask, occurrences, range.getOffset());
    }

    private static Span occurrence(Nth nth) {
        boolean single = nth.getEndNth() == Nth.INVALID_NTH;
        return new Span(nth.getStartNth(), single ? nth.getStartNth() : nth.getEndNth(), 1);
    }

    /** The library leaves out what a rule does not mention. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
