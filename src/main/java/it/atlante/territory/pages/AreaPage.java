package it.atlante.territory.pages;

import it.atlante.catalogue.area.AreaRef;
import it.atlante.territory.AreaSummary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an area shows.
 *
 * @param around areas of other kinds around its middle
 * @param disadvantaged areas that touch it
 * @param landmarks in it
 */
record AreaPage(
        AreaSummary summary, List<AreaRef> around, List<AreaRef> disadvantaged, List<Place> landmarks, Locale locale) {

    /** A resource to open. */
    record Place(String name, String href, boolean demonstration) {}

    /** The search within this area, with one more condition, relative to the application. */
    public String search(String parameter, String value) {
        return "/cerca?area=" + summary.area().id() + "&" + parameter + "=" + value;
    }

    public String search() {
        return "/cerca?area=" + summary.area().id();
    }

    /** The days between which free places were counted: null when none has a day, one day when all have the same. */
    public @Nullable String counted() {
        LocalDate from = summary.housing().countedFrom();
        LocalDate to = summary.housing().countedTo();
        if (from == null || to == null) {
            return null;
        }
        return from.equals(to) ? date(from) : date(from) + " – " + date(to);
    }

    /** Whether something here was invented. */
    public boolean demonstration() {
        return summary.area().demonstration();
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
