package it.atlante.address;

import it.atlante.geo.GeoPoint;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a written address is, and which address is nearest to a point. Thread-safe. */
@Component
public class Geocoder {

    /** Farther off a house number says nothing of a point. */
    public static final double NEAREST_METERS = 1_000;

    /** Below, an answer is too far-fetched to be offered while somebody types: two streets that fit alike are above it. */
    private static final double SUGGESTED = 0.4;

    private final Gazetteers gazetteers;

    Geocoder(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    /** Whether any house number is known: without one no address can be placed. */
    public boolean knowsNumbers() {
        return gazetteers.current().numbers().size() > 0;
    }

    /**
     * Looks an address up.
     *
     * @param limit answers at most, at least 1; more than one are given only where several fit
     */
    public Geocoding geocode(AddressQuery query, int limit) {
        return geocode(gazetteers.current(), query, limit);
    }

    /** Places many addresses by the gazetteer as it is now; waits until it has been read. */
    public AddressPlacing placing() {
        return new AddressPlacing(gazetteers.upToDate());
    }

    static Geocoding geocode(Gazetteer gazetteer, AddressQuery query, int limit) {
        WrittenAddress read = AddressParser.parse(query);
        return new Geocoding(new AddressSearch(gazetteer, read).run(limit), read);
    }

    /**
     * Addresses that may be meant by what was typed so far: the number where there is one, else streets that begin so.
     *
     * @return none when it does not look like an address: without a kind of street and without a number
     */
    public List<Geocoded> suggest(String typed, int limit) {
        return typed.length() > AddressQuery.MAX_LENGTH || typed.isBlank()
                ? List.of()
                : suggest(gazetteers.current(), typed, limit);
    }

    static List<Geocoded> suggest(Gazetteer gazetteer, String typed, int limit) {
        WrittenAddress read = AddressParser.parse(AddressQuery.of(typed));
        if (read.words().isEmpty() || read.kind() == null && read.civic() == null) {
            return List.of();
        }
        List<Geocoded> found = new AddressSearch(gazetteer, read)
                .run(limit).stream()
                        .filter(it -> it.grade() != Grade.LOCALITY && it.score() >= SUGGESTED)
                        .toList();
        if (!found.isEmpty() || read.civic() != null) {
            return found;
        }
        return Completion.streets(gazetteer, read, limit).stream()
                .map(street -> ofStreet(gazetteer, street))
                .toList();
    }

    private static Geocoded ofStreet(Gazetteer gazetteer, Street street) {
        City city = gazetteer.localities().get(street.city());
        GeoPoint middle = gazetteer.numbers().point(gazetteer.numbers().middle(street.id()));
        return new Geocoded(
                Grade.STREET,
                AddressSearch.STREET_FIT,
                gazetteer.label(street, "", ""),
                street.name(),
                null,
                null,
                city.name(),
                city.code(),
                middle,
                List.of(new Reason(Reason.Code.NO_NUMBER, "")));
    }

    /** The house number nearest to the point, within {@link #NEAREST_METERS}. */
    public Optional<Nearest> reverse(GeoPoint point) {
        return reverse(gazetteers.current(), point);
    }

    static Optional<Nearest> reverse(Gazetteer gazetteer, GeoPoint point) {
        int number = gazetteer.grid().nearest(point, NEAREST_METERS);
        if (number == Numbers.NOT_THERE) {
            return Optional.empty();
        }
        Numbers numbers = gazetteer.numbers();
        Street street = gazetteer.streets().get(numbers.street(number));
        GeoPoint at = numbers.point(number);
        return Optional.of(new Nearest(
                gazetteer.label(number),
                street.name(),
                numbers.written(number),
                numbers.postalCode(number),
                gazetteer.localities().get(street.city()).name(),
                at,
                point.distanceMeters(at)));
    }
}
