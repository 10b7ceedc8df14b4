package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class BoundingBoxTest {

    @Test
    void theBoxAroundACircleHoldsEveryPointOfTheCircleAndHardlyMore() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            GeoPoint centre = new GeoPoint(random.nextDouble(-80, 80), random.nextDouble(-120, 120));
            double radius = Math.pow(10, random.nextDouble(0, 6));
            BoundingBox box = BoundingBox.around(centre, radius);
            double farthest = 0;
            for (int bearing = 0; bearing < 720; bearing++) {
                GeoPoint onCircle = destination(centre, radius, Math.toRadians(bearing / 2.0));
                assertThat(box.contains(onCircle))
                        .as("%s at %s m from %s in %s", onCircle, radius, centre, box)
                        .isTrue();
                farthest = Math.max(farthest, onCircle.lon());
            }
            if (centre.lon() > 0 && radius > 10) {
                assertThat(box.east() - farthest).isLessThan(1e-7 + (box.east() - centre.lon()) * 1e-3);
            }
        }
    }

    @Test
    void aCircleAroundAPoleHasEveryLongitude() {
        BoundingBox box = BoundingBox.around(new GeoPoint(89.99, 9), 10_000);

        assertThat(box.north()).isEqualTo(90);
        assertThat(box.west()).isEqualTo(-180);
        assertThat(box.east()).isEqualTo(180);
    }

    @Test
    void aCircleOverTheAntimeridianIsCutThere() {
        BoundingBox box = BoundingBox.around(new GeoPoint(0, 179.99), 10_000);

        assertThat(box.east()).isEqualTo(180);
        assertThat(box.west()).isCloseTo(179.9, within(0.001));
    }

    @Test
    void aCircleLargerThanTheEarthIsTheWholeEarth() {
        assertThat(BoundingBox.around(new GeoPoint(45, 9), 1e9)).isEqualTo(new BoundingBox(-90, -180, 90, 180));
    }

    @Test
    void aRadiusThatIsNotALengthIsRefused() {
        GeoPoint duomo = new GeoPoint(45.4642, 9.19);
        assertThatThrownBy(() -> BoundingBox.around(duomo, -1)).hasMessageContaining("radius -1.0 m");
        assertThatThrownBy(() -> BoundingBox.around(duomo, Double.NaN)).hasMessageContaining("radius NaN m");
    }

    @Test
    void theBoxOfAGeometryHasLatitudeFirst() throws ParseException {
        assertThat(BoundingBox.of(new WKTReader().read("LINESTRING (9 45, 10 46)")))
                .isEqualTo(new BoundingBox(45, 9, 46, 10));
    }

    private static GeoPoint destination(GeoPoint from, double meters, double bearing) {
        double angle = meters / GeoPoint.EARTH_RADIUS_METERS;
        double lat = Math.toRadians(from.lat());
        double sin = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
        double lon = Math.toRadians(from.lon())
                + Math.atan2(
                        Math.sin(bearing) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * sin);
        return new GeoPoint(
                Math.toDegrees(Math.asin(Math.clamp(sin, -1, 1))), Math.clamp(Math.toDegrees(lon), -180, 180));
    }
}
