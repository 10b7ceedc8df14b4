package it.atlante.catalogue.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private final Holidays milan = Holidays.italy("Milano");

    @Test
    void aTextThatIsNotOpeningHoursIsNamedWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.parse("Mo-Fr 09:00-12:00 Tu 10:00"))
                .withMessageContaining("Mo-Fr 09:00-12:00 Tu 10:00")
                .withMessageContaining("column 16");
        assertThat(OpeningHours.tryParse("lunedì mattina")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo 10:00", "10:00-16:00/90", "", "   ", ";", "Mo 30:00-31:00", "week 0 Mo 10:00-11:00"})
    void whatIsNotHoursIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse(text));
        assertThat(OpeningHours.tryParse(text)).isEmpty();
    }

    @Test
    void toleratedFaultsAreReportedAndNightsAreNoFault() {
        assertThat(OpeningHours.parse("Mo-Fr 09.00-12.00").remark())
                .hasValueSatisfying(text -> assertThat(text).contains("column"));
        assertThat(OpeningHours.parse("Mo-Fr 09:00-12:00").remark()).isEmpty();
        assertThat(OpeningHours.parse("Mo-Fr 22:00-06:00").remark()).isEmpty();
    }

    @Test
    void aTextOfAThousandAndOneCharactersIsRefused() {
        String text = "Mo 10:00-11:00" + " ".repeat(987);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.parse(text))
                .withMessageContaining("1001");
    }

    @Test
    void theNextChangeIsTheNextClosingOrOpening() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-13:00; PH off");
        assertThat(hours.nextChange(MONDAY.atTime(10, 30), milan)).hasValue(MONDAY.atTime(13, 0));
        assertThat(hours.nextChange(MONDAY.atTime(9, 0), milan)).hasValue(MONDAY.atTime(13, 0));
        assertThat(hours.nextChange(LocalDateTime.parse("2026-12-04T13:00"), milan))
                .hasValue(LocalDateTime.parse("2026-12-09T09:00"));
    }

    @Test
    void theNextChangeLooksFourteenDaysAheadAndNoFurther() {
        OpeningHours hours = OpeningHours.parse("Oct 19 09:00-10:00");
        assertThat(hours.nextChange(MONDAY.atTime(9, 0), milan)).hasValue(LocalDateTime.parse("2026-10-19T09:00"));
        assertThat(hours.nextChange(MONDAY.atTime(8, 59), milan)).isEmpty();
        assertThat(OpeningHours.parse("24/7").nextChange(MONDAY.atTime(9, 0), milan))
                .isEmpty();
    }

    @Test
    void intervalsJoinOverMidnightAndAreCutAtTheWindow() {
        OpeningHours night = OpeningHours.parse("Mo,Tu 22:00-02:00, We 00:00-24:00, Th 00:00-01:00");
        assertThat(night.intervals(MONDAY, MONDAY.plusDays(2), milan))
                .containsExactly(
                        new Interval(MONDAY.atTime(22, 0), MONDAY.plusDays(1).atTime(2, 0), State.OPEN),
                        new Interval(
                                MONDAY.plusDays(1).atTime(22, 0),
                                MONDAY.plusDays(2).atStartOfDay(),
                                State.OPEN));
        assertThat(night.intervals(MONDAY.plusDays(1), MONDAY.plusDays(7), milan))
                .containsExactly(
                        new Interval(
                                MONDAY.plusDays(1).atStartOfDay(),
                                MONDAY.plusDays(1).atTime(2, 0),
                                State.OPEN),
                        new Interval(
                                MONDAY.plusDays(1).atTime(22, 0),
                                MONDAY.plusDays(3).atTime(1, 0),
                                State.OPEN));
    }

    @Test
    void intervalsTellAppointmentsApartAndLeaveOutTheUnknown() {
        OpeningHours hours =
                OpeningHours.parse("Mo 09:00-12:00, Mo 12:00-14:00 \"su appuntamento\", Mo 14:00-15:00 unknown");
        assertThat(hours.intervals(MONDAY, MONDAY.plusDays(1), milan))
                .containsExactly(
                        new Interval(MONDAY.atTime(9, 0), MONDAY.atTime(12, 0), State.OPEN),
                        new Interval(MONDAY.atTime(12, 0), MONDAY.atTime(14, 0), State.BY_APPOINTMENT));
    }

    @Test
    void aReversedOrEndlessWindowIsRefused() {
        OpeningHours hours = OpeningHours.parse("24/7");
        assertThat(hours.intervals(MONDAY, MONDAY, milan)).isEmpty();
        for (LocalDate end : List.of(MONDAY.minusDays(1), MONDAY.plusDays(3661))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours.intervals(MONDAY, end, milan))
                    .withMessageContaining(end.toString());
        }
    }

    @Test
    void intervalsAndStatesAgreeOverAYear() {
        for (String text : List.of(
                "Mo-Fr 09:00-13:00; Aug off; PH off",
                "Sa[1] 20:00-04:00; Dec 24-Jan 06 off",
                "sunrise-sunset; PH 10:00+")) {
            OpeningHours hours = OpeningHours.parse(text);
            List<Interval> intervals = hours.intervals(MONDAY, MONDAY.plusYears(1), milan);
            for (LocalDateTime time = MONDAY.atTime(LocalTime.MIN);
                    time.isBefore(MONDAY.plusYears(1).atStartOfDay());
                    time = time.plusMinutes(7)) {
                LocalDateTime now = time;
                boolean inside = intervals.stream().anyMatch(i -> !now.isBefore(i.start()) && now.isBefore(i.end()));
                assertThat(inside)
                        .as("%s at %s", text, now)
                        .isEqualTo(hours.at(now, milan).atLeast(State.BY_APPOINTMENT));
            }
        }
    }

    @Test
    void hoursThatLookAtTheDateAreNotWeekly() {
        for (String text :
                List.of("Mo-Fr 09:00-12:00; PH off", "24/7", "\"su appuntamento\"", "PH Mo 10:00-11:00", "Mo 10:00+")) {
            assertThat(OpeningHours.parse(text).weekly()).as(text).isTrue();
        }
        for (String text : List.of(
                "Aug off",
                "2026 Mo 10:00-11:00",
                "week 3 Mo 10:00-11:00",
                "Sa[1] 10:00-11:00",
                "Mo 09:00-10:00; PH -1 day off")) {
            OpeningHours hours = OpeningHours.parse(text);
            assertThat(hours.weekly()).as(text).isFalse();
            assertThatIllegalStateException().isThrownBy(hours::dayMinutes).withMessageContaining(text);
        }
    }

    @Test
    void hoursAreEqualWhenTheirTextsAre() {
        assertThat(OpeningHours.parse("24/7"))
                .isEqualTo(OpeningHours.parse("24/7"))
                .hasToString("24/7")
                .isNotEqualTo(OpeningHours.parse("Mo 10:00-11:00"));
        assertThat(OpeningHours.parse("24/7")).hasSameHashCodeAs(OpeningHours.parse("24/7"));
    }
}
