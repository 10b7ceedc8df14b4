package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.atlante.MilanData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

class PolygonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))                                                | SELF_INTERSECTION     | 1 | 1
            POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 1, 21 1, 21 2, 20 1))                       | HOLE_OUTSIDE_SHELL    | 20 | 1
            POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1), (3 3, 4 3, 4 4, 3 3)) | NESTED_HOLES         | 3 | 3
            POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0 0, 9 9, 4 5, 0 0))                           | DISCONNECTED_INTERIOR | 9 | 9
            MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))                  | NESTED_SHELLS         | 1 | 1
            POLYGON ((1 1, 2 2, 1 1, 1 1))                                                     | TOO_FEW_POINTS        | 1 | 1
            """)
    void aFaultHasACodeAndAPlace(String wkt, GeometryProblem problem, double lon, double lat) throws ParseException {
        Validity validity = Polygons.check(new WKTReader().read(wkt));

        assertThat(validity.problem()).as(validity.reason()).isEqualTo(problem);
        assertThat(validity.location()).as(validity.reason()).isEqualTo(new Coordinate(lon, lat));
        assertThat(validity.reason()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"general_TestValid", "general_TestValid2", "misc_TestValid", "misc_TestInvalidA"})
    void validityAgreesWithTheCasesOfTheJtsSuite(String file) throws Exception {
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(MilanData.file("adversarial/jts_testxml/" + file + ".xml")
                        .toFile())
                .getElementsByTagName("case");
        int checked = 0;
        for (int i = 0; i < cases.getLength(); i++) {
            Element jts = (Element) cases.item(i);
            Geometry geometry = new WKTReader().read(text(jts, "a"));
            boolean expected = Boolean.parseBoolean(text(jts, "op"));
            Validity validity = Polygons.check(geometry);
            if (geometry.isEmpty()) {
                // Valid to JTS, of no use here.
                assertThat(validity.problem()).isEqualTo(GeometryProblem.EMPTY);
            } else {
                assertThat(validity.isValid())
                        .as("%s: %s %s", text(jts, "desc"), geometry, validity)
                        .isEqualTo(expected);
            }
            checked++;
        }
        assertThat(checked).isPositive();
    }

    @Test
    void everyInvalidPolygonOfTheJtsSuiteIsRepairedToAValidOneOrRefusedAsEmpty() throws Exception {
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(MilanData.file("adversarial/jts_testxml/misc_TestInvalidA.xml")
                        .toFile())
                .getElementsByTagName("case");
        int repaired = 0;
        for (int i = 0; i < cases.getLength(); i++) {
            Geometry geometry = new WKTReader().read(text((Element) cases.item(i), "a"));
            try {
                MultiPolygon polygons = Polygons.repair(geometry).geometry();
                assertThat(Polygons.check(polygons).isValid())
                        .as("%s became %s", geometry, polygons)
                        .isTrue();
                assertThat(polygons.getArea()).isPositive();
                repaired++;
            } catch (InvalidGeometry e) {
                assertThat(e.problem()).isEqualTo(GeometryProblem.EMPTY);
                assertThat(geometry.buffer(0).getArea())
                        .as("area of %s", geometry)
                        .isZero();
            }
        }
        assertThat(repaired).isEqualTo(cases.getLength() - 5);
    }

    @Test
    void theThreeInvalidPedestrianAreasOfMilanAreFoundAndRepaired() {
        List<String> sentences = new ArrayList<>();
        for (JsonNode feature : Shapes.features("boundaries/ds51_ztl_aree_pedonali_polygons.geojson")) {
            try {
                Repair repair = Polygons.repair(GeoJson.getGeometry(feature.path("geometry")));
                if (repair.changed()) {
                    assertThat(Polygons.check(repair.geometry()).isValid()).isTrue();
                    sentences.add(repair.sentence(Locale.ENGLISH));
                }
            } catch (InvalidGeometry e) {
                sentences.add(e.getMessage());
            }
        }
        assertThat(sentences)
                .containsExactly(
                        "Geometry repaired (SELF_INTERSECTION): polygons from 1 to 1, vertices from 133 to 134, area from 12,362 to 12,362 m².",
                        "Geometry repaired (SELF_INTERSECTION): polygons from 1 to 2, vertices from 35 to 35, area from 362.1 to 362.1 m².",
                        "Geometry repaired (TOO_FEW_POINTS): polygons from 1 to 1, vertices from 99 to 94, area from 1,417.3 to 1,417.3 m².");
    }

    @Test
    void aBowTieBecomesTwoTrianglesAndSaysSoInBothLanguages() throws ParseException {
        Repair repair = Polygons.repair(new WKTReader().read("POLYGON ((9 45, 9.02 45.02, 9.02 45, 9 45.02, 9 45))"));

        assertThat(repair.geometry().getNumGeometries()).isEqualTo(2);
        assertThat(repair.areaBeforeSquareMeters()).isCloseTo(0, within(1_000.0));
        assertThat(repair.sentence(Locale.ITALIAN))
                .startsWith("Geometria riparata (SELF_INTERSECTION): poligoni da 1 a 2, vertici da 5 a 8");
        assertThat(repair.sentence(Locale.ENGLISH))
                .startsWith("Geometry repaired (SELF_INTERSECTION): polygons from 1 to 2");
    }

    @Test
    void aValidGeometryIsNotTouchedByRepair() throws ParseException {
        MultiPolygon square = Polygons.multiPolygon(new WKTReader().read("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))"));

        Repair repair = Polygons.repair(square);

        assertThat(repair.changed()).isFalse();
        assertThat(repair.geometry()).isSameAs(square);
        assertThat(Polygons.requireValid(square)).isSameAs(square);
    }

    @Test
    void whatHasNoAreaIsRefused() throws ParseException {
        assertProblem(new WKTReader().read("POLYGON ((1 1, 2 2, 1 1, 1 1))"), GeometryProblem.EMPTY);
        assertProblem(new WKTReader().read("POLYGON EMPTY"), GeometryProblem.EMPTY);
        assertProblem(new WKTReader().read("LINESTRING (1 1, 2 2)"), GeometryProblem.NOT_POLYGONAL);
        assertProblem(
                new WKTReader().read("GEOMETRYCOLLECTION (POLYGON ((0 0, 0 9, 9 9, 0 0)), POINT (1 1))"),
                GeometryProblem.NOT_POLYGONAL);
    }

    @Test
    void polygonsOfNestedCollectionsAreCollectedInOrder() throws ParseException {
        Geometry collection = new WKTReader()
                .read("GEOMETRYCOLLECTION (POLYGON ((0 0, 0 9, 9 9, 0 0)), MULTIPOLYGON (((20 0, 20 9, 29 9, 20 0))))");

        assertThat(Polygons.multiPolygon(collection))
                .isEqualTo(new WKTReader().read("MULTIPOLYGON (((0 0, 0 9, 9 9, 0 0)), ((20 0, 20 9, 29 9, 20 0)))"));
    }

    @Test
    void areasOfNilAgreeWithTheGeodesicAreaAndTheirSumIsTheCity() {
        double sum = 0;
        for (Geometry nil : Shapes.nil().values()) {
            double area = Polygons.areaSquareMeters(nil);
            assertThat(area / geodesicArea(Polygons.multiPolygon(nil))).isCloseTo(1, within(1e-6));
            sum += area;
        }
        assertThat(sum / 1e6).isCloseTo(181.759, within(0.2));
    }

    @Test
    void areasOfRandomStarsInItalyAgreeWithTheGeodesicArea() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Polygon star = Shapes.randomStar(random, random.nextDouble(7, 18), random.nextDouble(36, 47), 0.2);
            assertThat(Polygons.areaSquareMeters(star) / geodesicArea(Polygons.multiPolygon(star)))
                    .as("area of %s", star)
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void theAreaOfACollectionIsTheSumOfItsPolygonsLessTheirHoles() throws ParseException {
        Geometry square = new WKTReader().read("POLYGON ((9 45, 9.1 45, 9.1 45.1, 9 45.1, 9 45))");
        Geometry hole = new WKTReader().read("POLYGON ((9.02 45.02, 9.03 45.02, 9.03 45.03, 9.02 45.02))");
        Geometry nested = new WKTReader()
                .read("GEOMETRYCOLLECTION (POINT (9 45), MULTIPOLYGON (((9 45, 9.1 45, 9.1 45.1, 9 45.1, 9 45),"
                        + " (9.02 45.02, 9.03 45.02, 9.03 45.03, 9.02 45.02))))");

        assertThat(Polygons.areaSquareMeters(nested))
                .isCloseTo(Polygons.areaSquareMeters(square) - Polygons.areaSquareMeters(hole), within(1e-3))
                .isGreaterThan(80e6);
        assertThat(Polygons.areaSquareMeters(square.getBoundary())).isZero();
    }

    @Test
    void theRepresentativePointLiesInsideEvenWhereTheCentroidDoesNot() throws ParseException {
        Geometry horseshoe = new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 8 10, 8 2, 2 2, 2 10, 0 10, 0 0))");

        GeoPoint point = Polygons.representativePoint(horseshoe);

        assertThat(horseshoe.contains(horseshoe.getFactory().createPoint(new Coordinate(point.lon(), point.lat()))))
                .isTrue();
        assertThat(horseshoe.contains(horseshoe.getCentroid())).isFalse();
    }

    private static void assertProblem(Geometry geometry, GeometryProblem problem) {
        assertThatThrownBy(() -> Polygons.repair(geometry))
                .isInstanceOfSatisfying(
                        InvalidGeometry.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    /** Karney's algorithm, a second opinion; edges are cut into short pieces because his are geodesics and ours straight in degrees. */
    private static double geodesicArea(MultiPolygon polygons) {
        double sum = 0;
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            sum += geodesicArea(polygon.getExteriorRing());
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                sum -= geodesicArea(polygon.getInteriorRingN(j));
            }
        }
        return sum;
    }

    private static double geodesicArea(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] corners = Densifier.densify(ring, 0.0005).getCoordinates();
        for (Coordinate corner : Arrays.asList(corners).subList(1, corners.length)) {
            area.AddPoint(corner.y, corner.x);
        }
        return Math.abs(area.Compute().area);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
