package it.atlante.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.geo.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedPointsTest {

    private static final GeoPoint CENTRE = new GeoPoint(45.4666212, 9.1906166);

    private static SharedPoints.Shared shared(String... addresses) {
        SharedPoints points = new SharedPoints(addresses.length, Map.of());
        for (String address : addresses) {
            points.add(CENTRE, address);
        }
        return Objects.requireNonNullElse(points.find(CENTRE), new SharedPoints.Shared(0, 0, 0));
    }

    @Test
    void several_facilities_of_one_address_are_no_fallback() {
        assertThat(shared("Via Corelli 136", "VIA CORELLI, 136", "via Corelli 136")
                        .rows())
                .isZero();
        assertThat(shared("Via Larga 12", "Via Pecorari 3").rows()).isZero();
    }

    @Test
    void three_streets_at_one_point_are_a_town_and_three_numbers_a_street() {
        assertThat(shared("Via Padova 1", "Piazza Bolivar 2", "Via Inganni 3").manyStreets())
                .isTrue();
        SharedPoints.Shared street = shared("Corso Lodi 1", "Corso Lodi 20/A", "Corso Lodi, 33");
        assertThat(street.addresses()).isEqualTo(3);
        assertThat(street.manyStreets()).isFalse();
    }

    @Test
    void random_files_are_counted_as_a_plain_count_does() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            SharedPoints points = new SharedPoints(random.nextInt(3), Map.of());
            Map<GeoPoint, List<String>> oracle = new HashMap<>();
            for (int i = 0; i < 2_000; i++) {
                GeoPoint point = new GeoPoint(45 + random.nextInt(40) / 1e3, 9 + random.nextInt(20) / 1e3);
                String address = "Via " + (char) ('A' + random.nextInt(4)) + "ssi " + random.nextInt(6);
                points.add(point, address);
                oracle.computeIfAbsent(point, any -> new ArrayList<>()).add(address);
            }
            oracle.forEach((point, addresses) -> {
                Set<String> different = new HashSet<>(addresses);
                SharedPoints.Shared found = points.find(point);
                assertThat(found != null).isEqualTo(different.size() >= SharedPoints.FEWEST_ADDRESSES);
                if (found != null) {
                    assertThat(found.rows()).isEqualTo(addresses.size());
                    assertThat(found.addresses()).isEqualTo(different.size());
                }
            });
        }
    }

    @Test
    void a_million_points_need_less_than_sixty_megabytes() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        long before = machine.totalMemory() - machine.freeMemory();
        SharedPoints points = new SharedPoints(1_000_000, Map.of());
        for (int i = 0; i < 1_000_000; i++) {
            points.add(new GeoPoint(35 + i % 1000 / 100.0, 7 + i / 1000 / 100.0), "Via Prova");
        }
        System.gc();
        long used = machine.totalMemory() - machine.freeMemory() - before;
        assertThat(used).isLessThan(60L << 20);
        assertThat(points.find(CENTRE)).isNull();
    }
}
