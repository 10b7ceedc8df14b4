package it.atlante.address;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.address.HouseNumberDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of Municipio 5 that the gazetteer was not told of: what it is sure of is near, and of the rest it says that it is not sure. */
class HeldOutNumbersTest {

    private static final double NEAR_METERS = 50;

    /** The confident answers to numbers that are not there, and which of them are far off. */
    private static final class Measured {
        int asked;
        int confident;
        final List<String> wrong = new ArrayList<>();

        void add(HouseNumberDetails number, Geocoded best) {
            double off = best.point().distanceMeters(number.point());
            if (best.confident()) {
                confident++;
                if (off > NEAR_METERS) {
                    wrong.add("%s %d%s: %s, %.0f m off"
                            .formatted(number.street(), number.civic(), number.exponent(), best.label(), off));
                }
            }
        }

        @Override
        public String toString() {
            return "%d asked, %d confident, of these %d wrong: %s".formatted(asked, confident, wrong.size(), wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60})
    void of_the_confident_answers_to_numbers_that_are_missing_hardly_any_is_more_than_50_metres_off(int percent) {
        Measured measured = new Measured();
        for (int seed = 1; seed <= 8; seed++) {
            Random random = new Random(100L * percent + seed);
            GazetteerBuilder builder = new GazetteerBuilder();
            List<HouseNumberDetails> held = new ArrayList<>();
            for (HouseNumberDetails number : Municipio5.numbers("20201001")) {
                if (random.nextInt(100) < percent) {
                    held.add(number);
                } else {
                    builder.add(number);
                }
            }
            Gazetteer gazetteer = builder.build();
            for (HouseNumberDetails number : held) {
                String exponent = number.exponent() == null ? "" : number.exponent();
                String written = number.street() + " " + number.civic() + exponent + ", Milano";
                measured.asked++;
                Geocoder.geocode(gazetteer, AddressQuery.of(written), 1)
                        .best()
                        .ifPresent(best -> measured.add(number, best));
            }
        }
        System.out.println(percent + " % held out: " + measured);
        assertThat(measured.confident).as("%s", measured).isGreaterThan(100);
        // Of a thousand addresses asked, two at most are answered wrongly and with confidence; of the few confident
        // answers one in two hundred.
        assertThat(measured.wrong.size()).as("%s", measured).isLessThanOrEqualTo(measured.confident / 200 + 1);
        assertThat((double) measured.wrong.size() / measured.asked)
                .as("%s", measured)
                .isLessThanOrEqualTo(0.002);
    }
}
