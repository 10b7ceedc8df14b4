package it.atlante.search.pages;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.search.SearchParameters;
import it.atlante.search.engine.Dimension;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The conditions of a search as chips, in the order of the form. */
@Component
class Chips {

    private final CodeNames names;
    private final AreaLookup areas;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    Chips(CodeNames names, AreaLookup areas, Vocabulary vocabulary, MessageSource messages) {
        this.names = names;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    List<Chip> of(PageAddress address, Audience audience, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        single(chips, address, "q", address.first("q"));
        if (address.has("near")) {
            String radius = address.first("radius");
            chips.add(new Chip(
                    "near",
                    radius == null ? text("chip.near.any", locale) : text("chip.near.within", locale, radius),
                    address.without("near", "radius")));
        }
        for (String area : address.all("area")) {
            String name = areas.find(area)
                    .filter(ref -> ref.visibleTo(audience))
                    .map(AreaRef::name)
                    .orElse(area);
            chips.add(new Chip("area", name, address.withoutValue("area", area)));
        }
        flag(chips, address, "polygon", locale);
        flag(chips, address, "bbox", locale);
        flag(chips, address, "serves", locale);
        single(chips, address, "open", openText(address.first("open"), locale));
        if (address.has("places")) {
            String unit = address.first("unit");
            String places = unit == null ? "" : " (" + vocabulary.label(Scheme.UNITS, unit, locale) + ")";
            chips.add(new Chip(
                    "places",
                    text("chip.places.least", locale, String.valueOf(address.first("places"))) + places,
                    address.without("places", "unit")));
        }
        single(chips, address, "fresh", freshText(address.first("fresh"), locale));
        String quality = address.first(SearchParameters.MINIMUM_QUALITY);
        single(
                chips,
                address,
                SearchParameters.MINIMUM_QUALITY,
                quality == null ? null : text("chip.minQuality.least", locale, quality));
        for (Dimension dimension : Dimension.values()) {
            for (String code : address.all(dimension.parameter())) {
                chips.add(new Chip(
                        dimension.parameter(),
                        names.of(dimension, code, audience, locale),
                        address.withoutValue(dimension.parameter(), code)));
            }
        }
        return chips;
    }

    private static void single(List<Chip> chips, PageAddress address, String parameter, @Nullable String shown) {
        if (shown != null) {
            chips.add(new Chip(parameter, shown, address.without(parameter)));
        }
    }

    private void flag(List<Chip> chips, PageAddress address, String parameter, Locale locale) {
        if (address.has(parameter)) {
            single(chips, address, parameter, text("chip." + parameter + ".given", locale));
        }
    }

    private @Nullable String openText(@Nullable String open, Locale locale) {
        if (open == null || open.equals("now")) {
            return open == null ? null : text("chip.open.now", locale);
        }
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(LocalDateTime.parse(open));
        } catch (DateTimeParseException notATime) {
            // The search itself refuses it with a sentence; the chip lets the reader take it away.
            return open;
        }
    }

    private @Nullable String freshText(@Nullable String fresh, Locale locale) {
        if (fresh == null) {
            return null;
        }
        try {
            return text(
                    "chip.fresh.since",
                    locale,
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(locale)
                            .format(LocalDate.parse(fresh)));
        } catch (DateTimeParseException aNumberOfDays) {
            return text("chip.fresh.days", locale, fresh);
        }
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
