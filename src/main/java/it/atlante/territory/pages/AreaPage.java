package it.atlante.territory.pages;

import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.indicator.Period;
import it.atlante.territory.AreaIndicatorView;
import it.atlante.territory.AreaSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
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
 * @param indicators the newest value of each
 */
record AreaPage(
        AreaSummary summary,
        List<AreaRef> around,
        List<AreaRef> disadvantaged,
        List<Place> landmarks,
        List<AreaIndicatorView> indicators,
        Locale locale) {

    /** More would be noise of a computation; the API has them all. */
    private static final int SHOWN_DECIMALS = 2;

    /** Of numbers that two decimals would make nothing of, such as a deprivation of 0.004. */
    private static final int SHOWN_DECIMALS_BELOW_ONE = 4;

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

    /** The value of an indicator with its unit, as people write it; null when there is none. */
    public @Nullable String measured(AreaIndicatorView indicator) {
        BigDecimal value = indicator.value();
        if (value == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        boolean small = value.abs().compareTo(BigDecimal.ONE) < 0;
        format.setMaximumFractionDigits(small ? SHOWN_DECIMALS_BELOW_ONE : SHOWN_DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value) + "\u00a0" + indicator.unit();
    }

    /** The period of a value: a year, a day, or first and last of an interval. */
    public String period(AreaIndicatorView indicator) {
        Period period = new Period(indicator.from(), indicator.to());
        if (period.oneDay()) {
            return date(period.from());
        }
        String written = period.toString();
        return written.contains("-") ? date(period.from()) + " – " + date(period.to()) : written.replace("/", "–");
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return date(day);
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
