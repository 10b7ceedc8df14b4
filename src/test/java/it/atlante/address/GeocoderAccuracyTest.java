package it.atlante.address;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.address.HouseNumberDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often the house numbers of Municipio 5 are found again, however they are written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeocoderAccuracyTest {

    private List<HouseNumberDetails> numbers = List.of();
    private Gazetteer gazetteer = new GazetteerBuilder().build();

    @BeforeAll
    void read() {
        numbers = Municipio5.numbers("20201001");
        gazetteer = Municipio5.gazetteer();
    }

    private static final class Score {
        int asked;
        int exact;
        int wrong;
        final List<String> misses = new ArrayList<>();

        void add(String written, HouseNumberDetails number, Geocoding answer) {
            asked++;
            boolean right = answer.best()
                    .filter(it -> it.grade() == Grade.EXACT && it.point().distanceMeters(number.point()) <= 5)
                    .isPresent();
            boolean confidentlyWrong = answer.best()
                    .filter(it -> it.confident() && it.point().distanceMeters(number.point()) > 50)
                    .isPresent();
            exact += right ? 1 : 0;
            wrong += confidentlyWrong ? 1 : 0;
            if ((!right || confidentlyWrong) && misses.size() < 15) {
                misses.add(written + " -> "
                        + answer.best()
                                .map(it -> it.grade() + " " + it.score() + " " + it.label())
                                .orElse("NONE") + " "
                        + answer.read());
            }
        }

        double exactShare() {
            return (double) exact / asked;
        }

        double wrongShare() {
            return (double) wrong / asked;
        }

        @Override
        public String toString() {
            return "%d asked, %.4f exact, %.5f confidently wrong; %s"
                    .formatted(asked, exactShare(), wrongShare(), misses);
        }
    }

    @Test
    void clean_writing_is_found_to_the_number_in_all_eight_ways() {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (HouseNumberDetails number : numbers) {
            Writings.of(number).forEach((way, written) -> scores.computeIfAbsent(way, any -> new Score())
                    .add(written, number, Geocoder.geocode(gazetteer, AddressQuery.of(written), 5)));
        }
        assertThat(scores).hasSize(8);
        scores.forEach((way, score) -> {
            assertThat(score.exactShare()).as("%s: %s", way, score).isGreaterThanOrEqualTo(0.99);
            assertThat(score.wrongShare()).as("%s: %s", way, score).isLessThanOrEqualTo(0.002);
        });
    }

    @Test
    void one_mistyped_letter_in_the_name_is_forgiven() {
        Random random = new Random(634);
        Score score = new Score();
        for (int round = 0; round < 4; round++) {
            for (HouseNumberDetails number : numbers) {
                String written = Writings.mistyped(number, random);
                score.add(written, number, Geocoder.geocode(gazetteer, AddressQuery.of(written), 5));
            }
        }
        assertThat(score.exactShare()).as("%s", score).isGreaterThanOrEqualTo(0.97);
        assertThat(score.wrongShare()).as("%s", score).isLessThanOrEqualTo(0.002);
    }
}
