package it.atlante.address;

import java.util.List;
import java.util.Optional;

/**
 * What the geocoder says to one address.
 *
 * @param answers the best first; several when the address is ambiguous, none when nothing could be placed
 * @param read what was understood of it
 */
public record Geocoding(List<Geocoded> answers, WrittenAddress read) {

    public Geocoding {
        answers = List.copyOf(answers);
    }

    public Optional<Geocoded> best() {
        return answers.stream().findFirst();
    }

    public Grade grade() {
        return best().map(Geocoded::grade).orElse(Grade.NONE);
    }
}
