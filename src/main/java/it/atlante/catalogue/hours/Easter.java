package it.atlante.catalogue.hours;

import java.time.LocalDate;

/** The date of Easter in the Gregorian calendar. */
final class Easter {

    private Easter() {}

    /**
     * Easter Sunday of a year, by the computus of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, chapter 8): the Sunday after the
     * first ecclesiastical full moon on or after 21 March.
     */
    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
