package it.atlante.catalogue.hours;

import java.util.List;
import java.util.Locale;

/**
 * The words in which hours are told in one language.
 *
 * @param weekdays seven, Monday first
 * @param months twelve
 * @param ordinals "first" to "fifth" of a month, then "last" and "last but one"
 * @param phrases single words and phrases
 */
record HoursWords(List<String> weekdays, List<String> months, List<String> ordinals, Phrases phrases) {

    /**
     * @param everyStep for "every second week", with %d for the number
     * @param fromOn for "from 2026 on", with %s
     */
    record Phrases(
            String closed,
            String unknown,
            String byAppointment,
            String alwaysOpen,
            String everyDay,
            String allDay,
            String holidays,
            String schoolHolidays,
            String otherwise,
            String week,
            String easter,
            String everyStep,
            String fromOn) {}

    private static final HoursWords ITALIAN = new HoursWords(
            List.of("lun", "mar", "mer", "gio", "ven", "sab", "dom"),
            List.of("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"),
            List.of("1°", "2°", "3°", "4°", "5°", "ultimo", "penultimo"),
            new Phrases(
                    "chiuso",
                    "orario da verificare",
                    "su appuntamento",
                    "sempre aperto",
                    "ogni giorno",
                    "tutto il giorno",
                    "festivi",
                    "vacanze scolastiche",
                    "altrimenti",
                    "settimana",
                    "Pasqua",
                    "(ogni %d)",
                    "da %s in poi"));

    private static final HoursWords ENGLISH = new HoursWords(
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
            List.of("1st", "2nd", "3rd", "4th", "5th", "last", "last but one"),
            new Phrases(
                    "closed",
                    "hours to be confirmed",
                    "by appointment",
                    "always open",
                    "every day",
                    "all day",
                    "public holidays",
                    "school holidays",
                    "otherwise",
                    "week",
                    "Easter",
                    "(every %d)",
                    "from %s on"));

    static HoursWords of(Locale locale) {
        return locale.getLanguage().equals("it") ? ITALIAN : ENGLISH;
    }

    /** Which weekday of a month, 1 to 5 from its start, -1 to -5 from its end. */
    String occurrence(int number) {
        if (number > 0) {
            return ordinals.get(number - 1);
        }
        return number >= -2 ? ordinals.get(4 - number) : String.valueOf(number);
    }

    /** Weekdays of a bit mask: runs of three or more as a range, the rest as a list. */
    String weekdays(int mask) {
        StringBuilder text = new StringBuilder();
        int day = 0;
        while (day < 7) {
            if ((mask & 1 << day) == 0) {
                day++;
                continue;
            }
            int last = day;
            while (last < 6 && (mask & 1 << (last + 1)) != 0) {
                last++;
            }
            boolean range = last - day >= 2;
            text.append(text.isEmpty() ? "" : ", ").append(weekdays.get(day));
            if (range) {
                text.append('–').append(weekdays.get(last));
            }
            day = range ? last + 1 : day + 1;
        }
        return text.toString();
    }
}
