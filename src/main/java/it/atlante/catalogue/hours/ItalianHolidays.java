package it.atlante.catalogue.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Public holidays of Italy and one patron's day; see {@link Holidays#italy}. */
record ItalianHolidays(@Nullable MonthDay patronDay, String patronName) implements Holidays {

    /** Law 8 October 2025, n. 151, in force from 1 January 2026: 4 October is a holiday again, for the first time since 1976. */
    private static final int FIRST_SAN_FRANCESCO = 2026;

    private static final MonthDay SAN_FRANCESCO = MonthDay.of(10, 4);
    private static final Pattern PATRON = Pattern.compile("(\\d{2})-(\\d{2}) (\\S.*)");

    private record Name(String italian, String english) {
        String in(Locale locale) {
            return locale.getLanguage().equals("it") ? italian : english;
        }
    }

    private static final Name EASTER = new Name("Pasqua", "Easter Sunday");
    private static final Name EASTER_MONDAY = new Name("Lunedì dell'Angelo", "Easter Monday");

    private static final Map<MonthDay, Name> FIXED = Map.ofEntries(
            Map.entry(MonthDay.of(1, 1), new Name("Capodanno", "New Year's Day")),
            Map.entry(MonthDay.of(1, 6), new Name("Epifania", "Epiphany")),
            Map.entry(MonthDay.of(4, 25), new Name("Festa della Liberazione", "Liberation Day")),
            Map.entry(MonthDay.of(5, 1), new Name("Festa del lavoro", "Labour Day")),
            Map.entry(MonthDay.of(6, 2), new Name("Festa della Repubblica", "Republic Day")),
            Map.entry(MonthDay.of(8, 15), new Name("Ferragosto", "Assumption Day")),
            Map.entry(SAN_FRANCESCO, new Name("San Francesco d'Assisi", "Saint Francis of Assisi")),
            Map.entry(MonthDay.of(11, 1), new Name("Ognissanti", "All Saints' Day")),
            Map.entry(MonthDay.of(12, 8), new Name("Immacolata Concezione", "Immaculate Conception")),
            Map.entry(MonthDay.of(12, 25), new Name("Natale", "Christmas Day")),
            Map.entry(MonthDay.of(12, 26), new Name("Santo Stefano", "Saint Stephen's Day")));

    static ItalianHolidays withPatron(String cityPatron) {
        String text = cityPatron.strip();
        if (text.isEmpty()) {
            return new ItalianHolidays(null, "");
        }
        boolean milan = text.equalsIgnoreCase("Milano") || text.equalsIgnoreCase("Milan");
        Matcher matcher = PATRON.matcher(milan ? MILAN_PATRON : text);
        if (matcher.matches()) {
            try {
                MonthDay day = MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                return new ItalianHolidays(day, matcher.group(3));
            } catch (DateTimeException noSuchDay) {
                throw new IllegalArgumentException(
                        "patron \"" + cityPatron + "\" has no valid month and day", noSuchDay);
            }
        }
        throw new IllegalArgumentException(
                "patron \"" + cityPatron + "\" is neither Milano nor of the form \"" + MILAN_PATRON + "\"");
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return find(date) != null;
    }

    @Override
    public String name(LocalDate date, Locale locale) {
        Name name = find(date);
        return name == null ? "" : name.in(locale);
    }

    private @Nullable Name find(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        Name fixed = FIXED.get(day);
        if (fixed != null && (date.getYear() >= FIRST_SAN_FRANCESCO || !day.equals(SAN_FRANCESCO))) {
            return fixed;
        }
        // Easter falls between 22 March and 25 April: other months need no computation.
        if (date.getMonthValue() == 3 || date.getMonthValue() == 4) {
            LocalDate easter = Easter.sunday(date.getYear());
            if (date.equals(easter)) {
                return EASTER;
            }
            if (date.equals(easter.plusDays(1))) {
                return EASTER_MONDAY;
            }
        }
        return day.equals(patronDay) ? new Name(patronName, patronName) : null;
    }
}
