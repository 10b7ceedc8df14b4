package it.atlante.search.geocoding;

import it.atlante.address.CivicNumber;
import it.atlante.address.Geocoded;
import it.atlante.address.Geocoding;
import it.atlante.address.Reason;
import it.atlante.address.WrittenAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers of the geocoder in words. */
@Component
class GeocodingViews {

    private final MessageSource messages;

    GeocodingViews(MessageSource messages) {
        this.messages = messages;
    }

    GeocodingView of(Geocoding geocoding, Locale locale) {
        return new GeocodingView(
                lower(geocoding.grade()),
                read(geocoding.read()),
                geocoding.answers().stream().map(answer -> view(answer, locale)).toList());
    }

    private static GeocodingView.Read read(WrittenAddress read) {
        @Nullable CivicNumber civic = read.civic();
        return new GeocodingView.Read(
                read.kind(),
                String.join(" ", read.words()),
                civic == null ? null : civic.written(),
                read.postalCode(),
                read.province(),
                read.localities(),
                read.ignored());
    }

    private GeocodedView view(Geocoded answer, Locale locale) {
        return new GeocodedView(
                lower(answer.grade()),
                Math.round(answer.score() * 100) / 100.0,
                answer.confident(),
                answer.label(),
                answer.street(),
                answer.number(),
                answer.postalCode(),
                answer.city(),
                answer.cityCode(),
                answer.point(),
                answer.reasons().stream().map(reason -> view(reason, locale)).toList());
    }

    private GeocodedView.ReasonView view(Reason reason, Locale locale) {
        return new GeocodedView.ReasonView(
                lower(reason.code()),
                messages.getMessage("address.reason." + reason.code(), new Object[] {reason.about()}, locale));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
