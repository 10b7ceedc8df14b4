package it.atlante.catalogue.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.AreaKey;
import it.atlante.catalogue.area.AreaKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023,2023-01-01,2023-12-31,2023",
        "2023-12-31,2023-12-31,2023-12-31,2023-12-31",
        "2007/2011,2007-01-01,2011-12-31,2007/2011",
        "2023/2023,2023-01-01,2023-12-31,2023",
        "2023-01-01/2023-12-31,2023-01-01,2023-12-31,2023",
        "2011-10-09/2012-02-29,2011-10-09,2012-02-29,2011-10-09/2012-02-29",
        "2018-07-01/2018,2018-07-01,2018-12-31,2018-07-01/2018-12-31",
        "2024-02-29/2024-02-29,2024-02-29,2024-02-29,2024-02-29",
        "0001/9999,0001-01-01,9999-12-31,0001/9999",
    })
    void each_form_is_read_and_written_in_one_way(String text, LocalDate from, LocalDate to, String written) {
        Period period = Period.parse(text);
        assertThat(period).isEqualTo(new Period(from, to)).hasToString(written);
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "0000",
                "12023",
                "2023-02-30",
                "2023-13-01",
                "2023-1-1",
                "2023/2022",
                "2023/",
                "/2023",
                "2021/2022/2023",
                "31/12/2023",
                "due",
                "２０２３",
                "2023-12-31T00:00"
            })
    void what_is_no_period_is_refused_by_name(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(InvalidField.class)
                .hasMessageStartingWith("period: ");
    }

    @Test
    void a_period_lies_within_another_when_none_of_its_days_is_outside() {
        assertThat(Period.parse("2023-12-31").within(Period.year(2023))).isTrue();
        assertThat(Period.year(2023).within(Period.year(2023))).isTrue();
        assertThat(Period.year(2023).within(Period.parse("2023-12-31"))).isFalse();
        assertThat(Period.parse("2022/2023").within(Period.year(2023))).isFalse();
    }

    @Test
    void a_value_is_a_number_or_a_reason_and_never_both_or_neither() {
        assertThatThrownBy(() -> value(null, null)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> value(BigDecimal.ONE, "manca")).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> value(new BigDecimal("1e26"), null)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> value(new BigDecimal("1e999999999"), null)).isInstanceOf(InvalidField.class);
        assertThat(value(new BigDecimal("1.50"), null)).isEqualTo(value(new BigDecimal("1.5"), null));
        assertThat(value(new BigDecimal("100"), null)).isEqualTo(value(new BigDecimal("1e2"), null));
        assertThat(value(new BigDecimal("0.00"), null)).isEqualTo(value(BigDecimal.ZERO, null));
        assertThat(value(null, "manca").expired(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(value(null, "manca").expired(LocalDate.of(2024, 1, 1))).isTrue();
    }

    private static IndicatorValueDetails value(
            @org.jspecify.annotations.Nullable BigDecimal value, @org.jspecify.annotations.Nullable String reason) {
        return new IndicatorValueDetails(
                new UUID(1, 1),
                new AreaKey(AreaKind.NIL, "prova", "1"),
                Period.year(2022),
                value,
                reason,
                LocalDate.of(2024, 1, 1));
    }
}
