package it.atlante.catalogue.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private final Holidays milan = Holidays.italy("Milano");

    @Test
    void theYear2026HasFourteenHolidaysInMilan() {
        List<String> dates = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(milan::isHoliday)
                .map(LocalDate::toString)
                .toList();
        assertThat(dates)
                .containsExactly(
                        "2026-01-01",
                        "2026-01-06",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-04-25",
                        "2026-05-01",
                        "2026-06-02",
                        "2026-08-15",
                        "2026-10-04",
                        "2026-11-01",
                        "2026-12-07",
                        "2026-12-08",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void sanFrancescoIsAHolidayFrom2026On() {
        assertThat(milan.isHoliday(LocalDate.of(2025, 10, 4))).isFalse();
        assertThat(milan.isHoliday(LocalDate.of(2027, 10, 4))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2016-03-27",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2038-04-25",
                "2285-03-22"
            })
    void easterFallsOnItsKnownDates(LocalDate easter) {
        assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
        assertThat(milan.name(easter.plusDays(1), Locale.ITALIAN)).isNotEmpty();
    }

    @Test
    void easterIsAlwaysASundayBetween22MarchAnd25April() {
        for (int year = 1583; year < 4000; year++) {
            LocalDate easter = Easter.sunday(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        }
    }

    @Test
    void holidaysHaveNamesInItalianAndEnglish() {
        assertThat(milan.name(LocalDate.of(2026, 4, 6), Locale.ITALY)).isEqualTo("Lunedì dell'Angelo");
        assertThat(milan.name(LocalDate.of(2026, 4, 6), Locale.ENGLISH)).isEqualTo("Easter Monday");
        assertThat(milan.name(LocalDate.of(2026, 12, 7), Locale.ENGLISH)).isEqualTo("Sant'Ambrogio");
        assertThat(milan.name(LocalDate.of(2026, 12, 9), Locale.ITALY)).isEmpty();
    }

    @Test
    void thePatronIsThatOfTheCity() {
        Holidays turin = Holidays.italy("06-24 San Giovanni");
        assertThat(turin.name(LocalDate.of(2026, 6, 24), Locale.ITALY)).isEqualTo("San Giovanni");
        assertThat(turin.isHoliday(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(Holidays.italy("").isHoliday(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(Holidays.none().isHoliday(LocalDate.of(2026, 12, 25))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantide", "13-40 Nessuno", "6-24 San Giovanni", "02-30 Mai"})
    void aPatronOfAnotherFormIsRefusedByName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.italy(text))
                .withMessageContaining(text);
    }
}
