package it.atlante.search.pages;

import it.atlante.search.ResourceView;
import it.atlante.search.ResourceView.CapacityView;
import it.atlante.search.ResourceView.FreshnessView;
import it.atlante.search.ResourceView.OpeningView;
import it.atlante.search.ResourceView.PlaceView;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts values of a resource into short phrases of the reader's language. */
@Component
class Words {

    private final MessageSource messages;
    private final Clock clock;

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The text, or another one where there is none of that key. */
    String textOr(String key, String otherwise, Locale locale) {
        String found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }

    /** A day in words: "3 novembre 2026". */
    String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** Address and locality as far as they are told; null when nothing is. */
    @Nullable
    String where(PlaceView place) {
        if (place.address() == null) {
            return place.locality();
        }
        return place.locality() == null ? place.address() : place.address() + ", " + place.locality();
    }

    /** Distance, and the walk where it is one; null when no point was asked or none is told. */
    @Nullable
    String distance(PlaceView place, Locale locale) {
        Long meters = place.distanceMeters();
        if (meters == null) {
            return null;
        }
        String line = line(meters, locale);
        return place.walkingMinutes() == null
                ? text("distance.line", locale, line)
                : text("distance.walk", locale, line, place.walkingMinutes());
    }

    /** Metres, in tens as nobody walks by the metre; kilometres from one on. */
    private static String line(long meters, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return meters < 1000
                ? format.format(Math.max(10, Math.round(meters / 10.0) * 10)) + " m"
                : format.format(meters / 1000.0) + " km";
    }

    /** The state with its next change, such as "aperto fino alle 18:00"; null when the hours are not known. */
    @Nullable
    String opening(OpeningView opening, Locale locale) {
        if (opening.state().equals("unknown")) {
            return opening.note() == null ? null : opening.note();
        }
        LocalDateTime change = opening.nextChange();
        if (change == null) {
            return text("opening." + opening.state(), locale);
        }
        return text("opening." + opening.state() + ".until", locale, moment(change, locale));
    }

    /** An hour of today; with its weekday within a week, else with its date. */
    String moment(LocalDateTime time, Locale locale) {
        String hour = DateTimeFormatter.ofPattern("H:mm", locale).format(time);
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), time.toLocalDate());
        if (days == 0) {
            return text("moment.today", locale, hour);
        }
        if (days == 1) {
            return text("moment.tomorrow", locale, hour);
        }
        String day = days > 0 && days < 7
                ? DateTimeFormatter.ofPattern("EEEE", locale).format(time)
                : date(time.toLocalDate(), locale);
        return text("moment.day", locale, day, hour);
    }

    /** Free places of a unit type with the day of the count. */
    String places(CapacityView capacity, Locale locale) {
        Integer free = capacity.free();
        Integer maximum = capacity.maximum();
        String counted = capacity.counted() == null
                ? text("places.uncounted", locale)
                : text("places.counted", locale, date(capacity.counted(), locale));
        if (free == null) {
            return maximum == null
                    ? text("places.unknown", locale, capacity.unitLabel())
                    : text("places.maximum", locale, capacity.unitLabel(), maximum);
        }
        return maximum == null
                ? text("places.free", locale, capacity.unitLabel(), free, counted)
                : text("places.freeOf", locale, capacity.unitLabel(), free, maximum, counted);
    }

    /** How old what is known is: verified by a person, or observed by a source. */
    String freshness(FreshnessView freshness, Locale locale) {
        LocalDate on = freshness.freshOn();
        if (on == null) {
            return text("fresh.unknown", locale);
        }
        String how = on.equals(freshness.verifiedOn()) ? "fresh.verified" : "fresh.observed";
        return text(how, locale, age(on, locale));
    }

    private String age(LocalDate on, Locale locale) {
        long days = Math.max(0, ChronoUnit.DAYS.between(on, LocalDate.now(clock)));
        if (days == 0) {
            return text("age.today", locale);
        }
        if (days == 1) {
            return text("age.yesterday", locale);
        }
        // Past two months, months say more than days; past two years, years.
        if (days < 60) {
            return text("age.days", locale, days);
        }
        long months = Math.round(days / 30.4);
        return months < 24 ? text("age.months", locale, months) : text("age.years", locale, months / 12);
    }

    HitCard card(ResourceView view, Locale locale) {
        PlaceView place = view.place();
        boolean areaOnly = place.disclosure().equals("area");
        return new HitCard(
                view.id(),
                "/risorse/" + view.family() + "/" + view.recordId(),
                view.family(),
                view.name(),
                view.organisation() == null ? null : view.organisation().name(),
                place.point() == null ? null : place.point().lat(),
                place.point() == null ? null : place.point().lon(),
                where(place),
                areaOnly,
                place.disclosure().equals("hidden"),
                distance(place, locale),
                opening(view.opening(), locale),
                view.opening().state(),
                view.capacities().stream()
                        .map(capacity -> places(capacity, locale))
                        .toList(),
                view.contact().phones().isEmpty()
                        ? null
                        : view.contact().phones().getFirst(),
                view.freshness().level(),
                freshness(view.freshness(), locale),
                view.demonstration(),
                view.why());
    }
}
