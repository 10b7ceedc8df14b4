package it.atlante.catalogue.indicator;

import it.atlante.catalogue.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * The time for which a value holds: a year, a day, or an interval of years or days, written as in ISO 8601: {@code 2023}, {@code 2023-12-31},
 * {@code 2007/2011}, {@code 2011-10-09/2012-02-29}.
 *
 * @param from first day
 * @param to last day, not before the first
 */
@Embeddable
public record Period(
        @Column(name = "period_from", nullable = false) LocalDate from,
        @Column(name = "period_to", nullable = false) LocalDate to) {

    private static final String FORM =
            "a year (2023), a day (2023-12-31) or an interval (2007/2011, 2011-10-09/2012-02-29)";

    /** Strict, so that 2023-02-30 is no day; four digits, so that the text is unique. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    public Period {
        if (to.isBefore(from)) {
            throw new InvalidField("period", from + "/" + to, "an interval that does not end before it begins");
        }
        if (from.getYear() < 1 || to.getYear() > 9999) {
            throw new InvalidField("period", from + "/" + to, "within the years 0001 to 9999");
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /**
     * Reads a period.
     *
     * @throws InvalidField when the text has none of the forms, is no date of the calendar, or ends before it begins
     */
    public static Period parse(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length > 2) {
            throw new InvalidField("period", text, FORM);
        }
        return new Period(part(ends[0], text).from, part(ends[ends.length - 1], text).to);
    }

    private static Period part(String part, String whole) {
        try {
            String stripped = part.strip();
            return stripped.matches("[0-9]{4}")
                    ? year(Integer.parseInt(stripped))
                    : day(LocalDate.parse(stripped, DAY));
        } catch (DateTimeException e) {
            throw new InvalidField("period", whole, FORM);
        }
    }

    /** Whether it lies within another one, equal ends included. */
    public boolean within(Period other) {
        return !from.isBefore(other.from) && !to.isAfter(other.to);
    }

    public boolean oneDay() {
        return from.equals(to);
    }

    public boolean oneYear() {
        return wholeYears() && from.getYear() == to.getYear();
    }

    private boolean wholeYears() {
        return from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
    }

    /** The one text that {@link #parse} reads as this period, as short as it can be. */
    @Override
    public String toString() {
        if (oneDay()) {
            return DAY.format(from);
        }
        if (!wholeYears()) {
            return DAY.format(from) + "/" + DAY.format(to);
        }
        String first = "%04d".formatted(from.getYear());
        return oneYear() ? first : first + "/%04d".formatted(to.getYear());
    }
}
