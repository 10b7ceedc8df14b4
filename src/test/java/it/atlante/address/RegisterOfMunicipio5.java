package it.atlante.address;

import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The gazetteer of Municipio 5 and questions to it, for benchmarks. */
public final class RegisterOfMunicipio5 {

    private final Gazetteer gazetteer = Municipio5.gazetteer();
    private final List<HouseNumberDetails> numbers = Municipio5.numbers("20201001");

    /** House numbers written in eight ways each. */
    public List<String> written() {
        List<String> written = new ArrayList<>();
        numbers.forEach(number -> written.addAll(Writings.of(number).values()));
        return written;
    }

    /** House numbers with a letter of the name mistyped. */
    public List<String> mistyped() {
        Random random = new Random(634);
        return numbers.stream().map(number -> Writings.mistyped(number, random)).toList();
    }

    public List<HouseNumberDetails> numbers() {
        return numbers;
    }

    /** Where an address is; null when it is not found. */
    public @Nullable GeoPoint find(String written) {
        return Geocoder.geocode(gazetteer, AddressQuery.of(written), 1)
                .best()
                .map(Geocoded::point)
                .orElse(null);
    }
}
