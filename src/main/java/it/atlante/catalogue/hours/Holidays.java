package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Which dates are public holidays ("PH" in opening hours). Implementations are immutable, thread-safe and answer in well under a
 * microsecond, because every evaluation of opening hours asks.
 */
public interface Holidays {

    /** The patron's day of Milan, in the form that {@link #italy(String)} reads. */
    String MILAN_PATRON = "12-07 Sant'Ambrogio";

    /** Whether the date is a public holiday. Ordinary Sundays are not. */
    boolean isHoliday(LocalDate date);

    /** Name of the holiday in Italian or, for any other language, in English; empty when the date is not a holiday. */
    String name(LocalDate date, Locale locale);

    /**
     * The public holidays of Italy (law 260/1949 with its later changes, the last one law 151/2025 for 4 October) and the day of a
     * city's patron. Valid from 2001, when 2 June became a holiday again.
     *
     * @param cityPatron {@code "Milano"}, or month, day and name as in {@code "12-07 Sant'Ambrogio"}, or empty for none
     * @throws IllegalArgumentException naming the text, when it has another form
     */
    static Holidays italy(String cityPatron) {
        return ItalianHolidays.withPatron(cityPatron);
    }

    /** No holidays at all. */
    static Holidays none() {
        return SameEveryDay.NONE;
    }
}
