package it.atlante.address;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.address.Reason.Code;
import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.catalogue.address.LocalityDetails;
import it.atlante.geo.GeoPoint;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A small made-up comune and another one, so that every grade and every doubt can be told. */
class GeocoderTest {

    private static final Gazetteer GAZETTEER = gazetteer();

    private static Gazetteer gazetteer() {
        GazetteerBuilder builder = new GazetteerBuilder();
        for (int civic : new int[] {1, 3, 7, 2, 4, 10}) {
            builder.add(number("Via Giuseppe Scalarini", civic, null, "Milano", 45.4380 + civic * 0.0001));
        }
        builder.add(number("Via Giuseppe Scalarini", 12, "A", "Milano", 45.4395));
        builder.add(number("Via Virgilio Ferrari", 5, null, "Milano", 45.44));
        builder.add(number("Via Ermanno Wolf Ferrari", 5, null, "Milano", 45.45));
        builder.add(number("Corso Lodi", 5, null, "Milano", 45.446));
        builder.add(number("Piazzale Lodi", 5, null, "Milano", 45.447));
        builder.add(number("Via Roma", 5, null, "Pioltello", 45.5));
        builder.add(number("Via Roma", 5, null, "Segrate", 45.49));
        builder.add(new LocalityDetails("Lecce", null, null, "73100", null, 40.35, 18.17));
        builder.add(new LocalityDetails("Limito", "Pioltello", null, "20096", null, 45.48, 9.33));
        return builder.build();
    }

    private static HouseNumberDetails number(
            String street, int civic, @Nullable String exponent, String city, double lat) {
        return new HouseNumberDetails(street, civic, exponent, null, city, null, lat, 9.2);
    }

    private static Geocoding ask(String text) {
        return Geocoder.geocode(GAZETTEER, AddressQuery.of(text), 5);
    }

    private static Geocoded best(String text) {
        return ask(text).best().orElseThrow();
    }

    @Test
    void initials_surname_alone_and_surname_first_are_the_same_street() {
        for (String written : List.of(
                "via Giuseppe Scalarini 7, Milano",
                "via G. Scalarini 7, Milano",
                "via Scalarini 7, Milano",
                "via Scalarini Giuseppe 7, Milano",
                "VIA SCALARINI G. 7 MILANO",
                "via gius. scalarini 7 milano")) {
            Geocoded best = best(written);
            assertThat(best.grade()).as(written).isEqualTo(Grade.EXACT);
            assertThat(best.label()).as(written).isEqualTo("Via Giuseppe Scalarini 7, Milano");
            assertThat(best.confident()).as("%s: %s", written, best).isTrue();
        }
    }

    @Test
    void a_missing_number_lies_between_its_neighbours_of_the_same_side() {
        Geocoded odd = best("via Scalarini 5, Milano");
        assertThat(odd.grade()).isEqualTo(Grade.INTERPOLATED);
        assertThat(odd.point().lat()).isEqualTo(45.4385, org.assertj.core.data.Offset.offset(1e-6));
        Geocoded even = best("via Scalarini 8, Milano");
        assertThat(even.point().lat()).isEqualTo(45.4388, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(even.reasons()).contains(new Reason(Code.BETWEEN, "4, 10"));
    }

    @Test
    void beyond_the_last_number_nothing_is_interpolated() {
        assertThat(best("via Scalarini 9, Milano").grade()).isEqualTo(Grade.STREET);
        assertThat(best("via Scalarini 900, Milano").grade()).isEqualTo(Grade.STREET);
        assertThat(best("via Scalarini, Milano").reasons()).contains(new Reason(Code.NO_NUMBER, ""));
    }

    @Test
    void another_exponent_is_near_and_not_exact() {
        assertThat(best("via Scalarini 12/A, Milano").grade()).isEqualTo(Grade.EXACT);
        assertThat(best("via Scalarini 12/C, Milano").grade()).isEqualTo(Grade.INTERPOLATED);
    }

    @Test
    void two_streets_or_two_comuni_that_fit_alike_are_never_a_sure_answer() {
        for (String written : List.of("via Ferrari 5, Milano", "Lodi 5, Milano", "via Roma 5")) {
            Geocoding answer = ask(written);
            assertThat(answer.answers()).as(written).hasSize(2);
            assertThat(answer.answers()).as(written).noneMatch(Geocoded::confident);
            assertThat(answer.answers().getFirst().reasons()).contains(new Reason(Code.AMBIGUOUS, ""));
        }
        assertThat(best("piazzale Lodi 5, Milano").label()).isEqualTo("Piazzale Lodi 5, Milano");
        assertThat(best("via Roma 5, Segrate").confident()).isTrue();
        assertThat(best("via Roma 5, fraz. Limito").city()).isEqualTo("Pioltello");
    }

    @Test
    void a_comune_that_nobody_knows_is_another_one() {
        assertThat(best("via Scalarini 7, Bergamo").confident()).isFalse();
    }

    @Test
    void without_a_street_there_is_the_comune_and_without_a_comune_nothing() {
        Geocoded lecce = best("via Trinchese 3, 73100 Lecce");
        assertThat(lecce.grade()).isEqualTo(Grade.LOCALITY);
        assertThat(lecce.reasons()).contains(new Reason(Code.CITY_NOT_COVERED, "Lecce"));
        assertThat(ask("Lecce").grade()).isEqualTo(Grade.LOCALITY);
        assertThat(ask("qualcosa che non c'entra").grade()).isEqualTo(Grade.NONE);
        assertThat(ask("....").grade()).isEqualTo(Grade.NONE);
    }

    @Test
    void a_name_that_is_known_by_itself_is_hardly_a_mistyped_other_one() {
        assertThat(ask("via S. Giuseppe 7, Milano").answers()).noneMatch(Geocoded::confident);
        assertThat(best("corso Lodo 5, Milano").confident()).isFalse();
        assertThat(ask("via Lecce 5, Milano").best().filter(Geocoded::confident))
                .isEmpty();
    }

    @Test
    void what_is_typed_so_far_is_completed() {
        assertThat(Geocoder.suggest(GAZETTEER, "via scal", 5))
                .extracting(Geocoded::street)
                .contains("Via Giuseppe Scalarini");
        assertThat(Geocoder.suggest(GAZETTEER, "scuola di italiano", 5)).isEmpty();
    }

    @Test
    void the_nearest_number_is_the_one_of_a_search_through_all() {
        Random random = new Random(17);
        GazetteerBuilder builder = new GazetteerBuilder();
        List<HouseNumberDetails> all = new java.util.ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            HouseNumberDetails number = new HouseNumberDetails(
                    "Via " + i / 50,
                    i,
                    null,
                    null,
                    "Milano",
                    null,
                    45.4 + random.nextDouble() * 0.1,
                    9.1 + random.nextDouble() * 0.1);
            all.add(number);
            builder.add(number);
        }
        Gazetteer gazetteer = builder.build();
        for (int i = 0; i < 500; i++) {
            GeoPoint point = new GeoPoint(45.38 + random.nextDouble() * 0.14, 9.08 + random.nextDouble() * 0.14);
            double least = all.stream()
                    .mapToDouble(number -> point.distanceMeters(number.point()))
                    .min()
                    .orElseThrow();
            double found =
                    Geocoder.reverse(gazetteer, point).map(Nearest::meters).orElse(Double.NaN);
            if (least > Geocoder.NEAREST_METERS) {
                assertThat(found).isNaN();
            } else {
                assertThat(found)
                        .as("nearest to %s", point)
                        .isEqualTo(least, org.assertj.core.data.Offset.offset(0.02));
            }
        }
    }
}
