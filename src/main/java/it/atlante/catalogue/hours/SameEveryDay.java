package it.atlante.catalogue.hours;

import java.time.LocalDate;
import java.util.Locale;

/** Calendars with the same answer for every date: used to evaluate the day classes of weekly hours. */
enum SameEveryDay implements Holidays {
    NONE,
    ALL;

    @Override
    public boolean isHoliday(LocalDate date) {
        return this == ALL;
    }

    @Override
    public String name(LocalDate date, Locale locale) {
        return "";
    }
}
