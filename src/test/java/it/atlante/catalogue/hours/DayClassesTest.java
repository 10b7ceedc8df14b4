package it.atlante.catalogue.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The class minutes of the index must say what the hours say, for every minute. */
class DayClassesTest {

    private static final List<String> WEEKLY = List.of(
            "24/7",
            "off",
            "Mo-Fr 08:30-12:30,14:00-16:00",
            "Mo-Fr 08:30-12:30,14:00-16:00; PH off",
            "Mo-Sa 08:00-21:00; Su,PH 09:00-20:00",
            "Mo-Su 20:00-08:00; PH off",
            "Mo-Su 20:00-08:00; PH 22:00-03:00",
            "PH 20:00-30:00",
            "PH off; Mo-Fr 09:00-12:00",
            "PH Mo-Fr 10:00-12:00; Sa 10:00-28:00",
            "Fr 22:00-02:00; Sa 00:00-01:00 off, Sa 01:00-03:00",
            "Fr-Mo 18:00-06:00, We 10:00-14:00 \"su appuntamento\"",
            "Mo-Fr 09:00-12:00; PH off || \"su appuntamento\"",
            "Mo-Fr 09:00-12:00 || Sa 10:00-11:00 || unknown",
            "Mo-Th 10:00+; Fr 22:00-26:00+",
            "Mo-Fr 09:00-12:00; SH off; PH 10:00-11:00",
            "Mo-Su 00:00-00:00; We 12:00-13:00 off",
            "sunset-sunrise; PH sunrise-sunset",
            "24/7; PH,Su 10:00-12:00 off");

    private final Holidays milan = Holidays.italy("Milano");

    @Test
    void aFridayNightStaysWithinTheClassOfFriday() {
        int[][] ranges = OpeningHours.parse("Fr 22:00-02:00; PH off").dayMinutes();
        assertThat(ranges).isDeepEqualTo(new int[][] {{4 * 2880 + 1320, 4 * 2880 + 1560}});
    }

    @Test
    void hoursWithoutAHolidayRuleHaveTheWeekdaysHoursInTheHolidayClasses() {
        OpeningHours hours = OpeningHours.parse("We 09:00-12:00");
        assertThat(hours.mentionsHolidays()).isFalse();
        assertThat(hours.dayMinutes())
                .isDeepEqualTo(new int[][] {{2 * 2880 + 540, 2 * 2880 + 720}, {9 * 2880 + 540, 9 * 2880 + 720}});
    }

    @Test
    void hoursWithAHolidayRuleHaveItInEveryHolidayClass() {
        OpeningHours hours = OpeningHours.parse("We 09:00-12:00; PH 10:00-11:00");
        assertThat(hours.mentionsHolidays()).isTrue();
        int[][] ranges = hours.dayMinutes();
        assertThat(ranges.length).isEqualTo(8);
        for (int i = 1; i <= 7; i++) {
            assertThat(ranges[i]).containsExactly((6 + i) * 2880 + 600, (6 + i) * 2880 + 660);
        }
    }

    @Test
    void appointmentsCountOnlyWhenAskedFor() {
        OpeningHours hours = OpeningHours.parse("Mo 09:00-12:00, Mo 12:00-14:00 \"su appuntamento\"; PH off");
        assertThat(hours.dayMinutes()).isDeepEqualTo(new int[][] {{540, 720}});
        assertThat(hours.dayMinutes(State.BY_APPOINTMENT)).isDeepEqualTo(new int[][] {{540, 840}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours.dayMinutes(State.CLOSED))
                .withMessageContaining("CLOSED");
    }

    @Test
    void aQueryLooksAtTheDayAndAtTheNightBefore() {
        // 26 December 2026 is a Saturday after Friday 25 December, both holidays.
        assertThat(DayClasses.minutesFor(LocalDateTime.parse("2026-12-26T01:00"), milan))
                .containsExactly(12 * 2880 + 60, 11 * 2880 + 1500);
        assertThat(DayClasses.minutesFor(LocalDateTime.parse("2026-12-24T01:00"), milan))
                .containsExactly(3 * 2880 + 60, 2 * 2880 + 1500);
    }

    @ParameterizedTest
    @FieldSource("WEEKLY")
    void classMinutesAgreeWithTheStateOfEveryMinuteOfTwoYears(String text) {
        OpeningHours hours = OpeningHours.parse(text);
        for (State least : new State[] {State.OPEN, State.BY_APPOINTMENT, State.UNKNOWN}) {
            boolean[] open = minutes(hours.dayMinutes(least));
            LocalDateTime end = LocalDate.of(2028, 1, 1).atStartOfDay();
            for (LocalDateTime time = LocalDate.of(2026, 1, 1).atStartOfDay();
                    time.isBefore(end);
                    time = time.plusMinutes(1)) {
                int[] lookUp = DayClasses.minutesFor(time, milan);
                boolean indexed = open[lookUp[0]] || open[lookUp[1]];
                if (indexed != hours.at(time, milan).atLeast(least)) {
                    assertThat(indexed)
                            .as("%s: at least %s at %s", text, least, time)
                            .isEqualTo(!indexed);
                }
            }
        }
    }

    /** The fast path of weekly hours against the plain evaluation, date by date, as if the hours were not weekly. */
    @ParameterizedTest
    @FieldSource("WEEKLY")
    void weeklyHoursSayTheSameWhenARuleMakesThemDependOnTheDate(String text) {
        OpeningHours weekly = OpeningHours.parse(text);
        OpeningHours dated = OpeningHours.parse(text + ", 1999 Mo 10:00-11:00");
        assertThat(dated.weekly()).isFalse();
        LocalDateTime end = LocalDate.of(2027, 1, 1).atStartOfDay();
        for (LocalDateTime time = LocalDate.of(2026, 1, 1).atStartOfDay();
                time.isBefore(end);
                time = time.plusMinutes(1)) {
            State expected = dated.at(time, milan);
            if (weekly.at(time, milan) != expected) {
                assertThat(weekly.at(time, milan)).as("%s at %s", text, time).isEqualTo(expected);
            }
        }
    }

    private static boolean[] minutes(int[][] ranges) {
        boolean[] open = new boolean[DayClasses.COUNT * DayClasses.CLASS_MINUTES];
        for (int[] range : ranges) {
            assertThat(range[0] / DayClasses.CLASS_MINUTES).isEqualTo((range[1] - 1) / DayClasses.CLASS_MINUTES);
            Arrays.fill(open, range[0], range[1], true);
        }
        return open;
    }
}
