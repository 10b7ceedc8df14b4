package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class SimplificationTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 20, 50, 100, 300})
    void nilKeepTheirSharedBordersAlthoughThePublishedOnesDoNotQuiteMeet(double toleranceMeters) {
        Map<String, Geometry> nil = Shapes.nil();
        assertThat(Coverage.isClean(nil.values().toArray(Geometry[]::new))).isFalse();

        Map<String, Geometry> simplified = Simplification.simplify(nil, toleranceMeters);

        assertCoverage(nil, simplified);
        assertThat(points(simplified)).isLessThan(points(nil));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 100})
    void municipiAndComuniKeepTheirSharedBorders(double toleranceMeters) {
        Map<String, Geometry> municipi = Shapes.municipi();
        Map<String, Geometry> comuni = Shapes.comuni();

        assertCoverage(municipi, Simplification.simplify(municipi, toleranceMeters));
        assertCoverage(comuni, Simplification.simplify(comuni, toleranceMeters));
    }

    @Test
    void outlinesStayNearTheOldOnes() {
        Map<String, Geometry> municipi = Shapes.municipi();

        Map<String, Geometry> simplified = Simplification.simplify(municipi, 20);

        assertThat(points(simplified)).isLessThan(points(municipi) / 10);
        municipi.forEach((name, shape) -> {
            double degrees = DiscreteHausdorffDistance.distance(shape, simplified.get(name));
            assertThat(degrees * 111_132)
                    .as("municipio %s moved by metres", name)
                    .isLessThan(100);
        });
    }

    @Test
    void overlappingShapesAreEachSimplifiedAndStayValid() {
        Random random = new Random(1);
        Map<Integer, Geometry> stars = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            stars.put(i, Shapes.randomStar(random, 9 + i * 0.01, 45, 0.05));
        }

        Map<Integer, Geometry> simplified = Simplification.simplify(stars, 200);

        assertThat(simplified.keySet()).containsExactlyElementsOf(stars.keySet());
        simplified.values().forEach(shape -> assertThat(Polygons.check(shape)).isEqualTo(Validity.VALID));
        assertThat(totalArea(simplified) / totalArea(stars)).isCloseTo(1, within(0.05));
    }

    @Test
    void aShapeMuchSmallerThanTheToleranceDoesNotVanish() throws ParseException {
        Geometry square = new WKTReader().read("POLYGON ((9 45, 9.0001 45, 9.0001 45.0001, 9 45.0001, 9 45))");

        Map<String, Geometry> simplified = Simplification.simplify(Map.of("square", square), 10_000);

        assertThat(simplified.values()).singleElement().satisfies(shape -> assertThat(Polygons.areaSquareMeters(shape))
                .isPositive());
    }

    @Test
    void noToleranceGivesTheShapesBack() throws ParseException {
        Geometry square = new WKTReader().read("POLYGON ((9 45, 9.1 45, 9.1 45.1, 9 45.1, 9 45))");

        assertThat(Simplification.simplify(Map.of("square", square), 0)).containsExactly(Map.entry("square", square));
        assertThat(Simplification.simplify(Map.<String, Geometry>of(), 5)).isEmpty();
        assertThatThrownBy(() -> Simplification.simplify(Map.of("square", square), -1))
                .hasMessage("tolerance -1.0 m is not a length");
    }

    /** The same keys; valid; no overlap; no new gap; the area of the whole as before. */
    private static void assertCoverage(Map<String, Geometry> before, Map<String, Geometry> after) {
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        after.forEach(
                (name, shape) -> assertThat(Polygons.check(shape)).as(name).isEqualTo(Validity.VALID));
        assertThat(Coverage.isClean(after.values().toArray(Geometry[]::new))).isTrue();
        Geometry whole = UnaryUnionOp.union(after.values());
        assertThat(holes(whole)).isLessThanOrEqualTo(holes(UnaryUnionOp.union(before.values())));
        assertThat(totalArea(after) / Polygons.areaSquareMeters(whole)).isCloseTo(1, within(1e-9));
        assertThat(totalArea(after) / totalArea(before)).isCloseTo(1, within(0.005));
    }

    private static double totalArea(Map<?, Geometry> shapes) {
        return shapes.values().stream().mapToDouble(Polygons::areaSquareMeters).sum();
    }

    private static int holes(Geometry geometry) {
        int holes = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            holes += ((Polygon) geometry.getGeometryN(i)).getNumInteriorRing();
        }
        return holes;
    }

    private static int points(Map<String, Geometry> shapes) {
        return shapes.values().stream().mapToInt(Geometry::getNumPoints).sum();
    }
}
