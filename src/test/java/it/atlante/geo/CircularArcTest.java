package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class CircularArcTest {

    @Test
    void random_arcs_keep_to_their_circle_their_direction_and_the_tolerance() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Coordinate centre = new Coordinate(1_500_000 + random.nextDouble(1e5), 5_000_000 + random.nextDouble(1e5));
            double radius = random.nextDouble(1, 500);
            double from = random.nextDouble(-Math.PI, Math.PI);
            double sweep = random.nextDouble(0.1, 6.2) * (random.nextBoolean() ? 1 : -1);
            Coordinate begin = on(centre, radius, from);
            Coordinate end = on(centre, radius, from + sweep);
            Coordinate middle = on(centre, radius, from + sweep * random.nextDouble(0.1, 0.9));
            List<Coordinate> corners = new CircularArc(begin, middle, end).corners(0.1);
            double length = 0;
            Coordinate last = begin;
            for (Coordinate corner : corners) {
                assertThat(corner.distance(centre)).isCloseTo(radius, within(1e-3));
                Coordinate half = new Coordinate((last.x + corner.x) / 2, (last.y + corner.y) / 2);
                assertThat(radius - half.distance(centre)).isLessThan(0.101);
                length += last.distance(corner);
                last = corner;
            }
            assertThat(last).isEqualTo(end);
            assertThat(corners).contains(middle);
            assertThat(length / (radius * Math.abs(sweep)))
                    .as("arc %d of %s radians", i, sweep)
                    .isBetween(0.8, 1.0001);
        }
    }

    private static Coordinate on(Coordinate centre, double radius, double angle) {
        return new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }

    @Test
    void equal_ends_are_a_whole_circle_and_three_points_on_a_line_are_the_line() {
        List<Coordinate> circle =
                new CircularArc(new Coordinate(1, 0), new Coordinate(-1, 0), new Coordinate(1, 0)).corners(0.001);
        assertThat(circle).hasSizeGreaterThan(60).allSatisfy(corner -> assertThat(corner.distance(new Coordinate()))
                .isCloseTo(1, within(1e-9)));
        assertThat(new CircularArc(new Coordinate(0, 0), new Coordinate(1, 1), new Coordinate(3, 3)).corners(0.1))
                .containsExactly(new Coordinate(1, 1), new Coordinate(3, 3));
    }
}
