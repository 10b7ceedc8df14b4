package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Weekly hours as {@value #COUNT} classes of days: 0 to 6 are Monday to Sunday that are no holidays, 7 to 13 are Monday to Sunday that
 * are public holidays. Hours with a rule for holidays have it in the holiday classes; hours without one have there the hours of the
 * weekday. So one question, the same for every record, finds what is open.
 *
 * <p>Class {@code c} occupies the class minutes from {@code c * 2880} to {@code (c + 1) * 2880}: 24 hours of its own day and the
 * night after it. Friday 22:00-02:00 is {@code [4*2880+1320, 4*2880+1560)}. What is open at a time therefore contains one of two
 * numbers: the minute in the class of the date, or 1440 plus the minute in the class of the day before.
 *
 * <p>Example, Saturday 1:00 that is no holiday, after a Friday that is none: {@code {5*2880+60, 4*2880+1500}}.
 */
public final class DayClasses {

    /** Number of classes. */
    public static final int COUNT = 14;

    /** Minutes of one class. */
    public static final int CLASS_MINUTES = Segment.MAX_MINUTES;

    /** Any Monday will do, as weekly hours do not look at the date. */
    private static final LocalDate SOME_MONDAY = LocalDate.of(2024, 1, 1);

    private final List<DayTimeline> days;
    private final boolean spills;

    private DayClasses(List<DayTimeline> days) {
        this.days = List.copyOf(days);
        this.spills = days.stream().anyMatch(DayTimeline::spillsIntoNextDay);
    }

    static DayClasses of(List<HoursRule> weeklyRules) {
        List<DayTimeline> days = new ArrayList<>(COUNT);
        for (int c = 0; c < COUNT; c++) {
            Holidays calendar = c < 7 ? SameEveryDay.NONE : SameEveryDay.ALL;
            days.add(HoursRule.evaluate(weeklyRules, SOME_MONDAY.plusDays(c % 7), calendar));
        }
        return new DayClasses(days);
    }

    /** The class of a date, 0 to 13. */
    public static int classOf(LocalDate date, Holidays holidays) {
        return date.getDayOfWeek().getValue() - 1 + (holidays.isHoliday(date) ? 7 : 0);
    }

    /** The two class minutes to look up for a time: in the class of its date, and in the night of the class of the day before. */
    public static int[] minutesFor(LocalDateTime time, Holidays holidays) {
        LocalDate date = time.toLocalDate();
        int minute = time.getHour() * 60 + time.getMinute();
        return new int[] {
            classOf(date, holidays) * CLASS_MINUTES + minute,
            classOf(date.minusDays(1), holidays) * CLASS_MINUTES + Segment.DAY_MINUTES + minute
        };
    }

    DayTimeline day(LocalDate date, Holidays holidays) {
        return days.get(classOf(date, holidays));
    }

    DayTimeline day(int dayClass) {
        return days.get(dayClass);
    }

    boolean spills() {
        return spills;
    }

    /** Class-minute ranges with at least the state; ranges that touch within a class are joined. */
    int[][] ranges(State least) {
        if (least == State.CLOSED) {
            throw new IllegalArgumentException("state CLOSED holds for every minute");
        }
        List<int[]> ranges = new ArrayList<>();
        for (int c = 0; c < COUNT; c++) {
            int firstOfClass = ranges.size();
            for (Segment segment : days.get(c).segments()) {
                if (segment.state().atLeast(least)) {
                    add(ranges, firstOfClass, c * CLASS_MINUTES + segment.start(), c * CLASS_MINUTES + segment.end());
                }
            }
        }
        return ranges.toArray(int[][]::new);
    }

    private static void add(List<int[]> ranges, int firstOfClass, int start, int end) {
        int last = ranges.size() - 1;
        if (last >= firstOfClass && ranges.get(last)[1] == start) {
            ranges.get(last)[1] = end;
        } else {
            ranges.add(new int[] {start, end});
        }
    }
}
