package it.atlante.ingest.placing;

import it.atlante.address.AddressQuery;
import it.atlante.address.CivicNumber;
import it.atlante.address.Geocoded;
import it.atlante.address.Geocoder;
import it.atlante.address.Geocoding;
import it.atlante.address.Grade;
import it.atlante.address.WrittenAddress;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the gazetteer of today reads in an address, in words. */
@Component
class AddressCandidates {

    private static final int SHOWN = 5;

    private final Geocoder geocoder;
    private final MessageSource messages;

    AddressCandidates(Geocoder geocoder, MessageSource messages) {
        this.geocoder = geocoder;
        this.messages = messages;
    }

    /**
     * A place that may be meant.
     *
     * @param grade in words
     * @param percent how sure it is
     * @param precision of a location that is put there
     * @param reasons sentences
     */
    record Candidate(
            String label,
            String grade,
            long percent,
            double lat,
            double lon,
            PointPrecision precision,
            List<String> reasons) {}

    /**
     * An address as it was understood.
     *
     * @param words its parts; empty when nothing was understood
     */
    record Reading(String words, List<Candidate> candidates) {}

    Reading of(LocationDetails location, Locale locale) {
        String address = Objects.requireNonNullElse(location.address(), "");
        @Nullable String city = location.city();
        if (address.length() > AddressQuery.MAX_LENGTH || city != null && city.length() > AddressQuery.MAX_LENGTH) {
            return new Reading("", List.of());
        }
        Geocoding geocoding = geocoder.geocode(new AddressQuery(address, null, postalCode(location), city), SHOWN);
        return new Reading(
                words(geocoding.read()),
                geocoding.answers().stream().map(it -> candidate(it, locale)).toList());
    }

    private static @Nullable String postalCode(LocationDetails location) {
        String code = location.postalCode();
        return code != null && code.matches("[0-9]{5}") ? code : null;
    }

    private static String words(WrittenAddress read) {
        @Nullable CivicNumber civic = read.civic();
        return Stream.of(
                        Objects.requireNonNullElse(read.kind(), ""),
                        String.join(" ", read.words()),
                        civic == null ? "" : civic.written(),
                        Objects.requireNonNullElse(read.postalCode(), ""),
                        String.join(", ", read.localities()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Candidate candidate(Geocoded answer, Locale locale) {
        return new Candidate(
                answer.label(),
                messages.getMessage("placing.grade." + answer.grade(), null, locale),
                Math.round(answer.score() * 100),
                answer.point().lat(),
                answer.point().lon(),
                precision(answer.grade()),
                answer.reasons().stream()
                        .map(reason -> messages.getMessage(
                                "address.reason." + reason.code(), new Object[] {reason.about()}, locale))
                        .toList());
    }

    private static PointPrecision precision(Grade grade) {
        return switch (grade) {
            case EXACT -> PointPrecision.EXACT;
            case INTERPOLATED, STREET -> PointPrecision.STREET;
            case LOCALITY, NONE -> PointPrecision.LOCALITY;
        };
    }
}
