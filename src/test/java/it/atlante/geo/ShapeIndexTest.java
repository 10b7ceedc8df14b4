package it.atlante.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.atlante.MilanData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;

class ShapeIndexTest {

    @Test
    void randomPointsInRandomStarsAgreeWithPlainRayCasting() {
        Random random = new Random(42);
        for (int round = 0; round < 60; round++) {
            // From crowded to sparse, from large to far below a cell.
            double radius = Math.pow(10, -random.nextInt(5));
            Map<Integer, Geometry> stars = new LinkedHashMap<>();
            for (int i = 0; i < random.nextInt(1, 80); i++) {
                stars.put(i, Shapes.randomStar(random, 9 + random.nextDouble(), 45 + random.nextDouble(), radius));
            }
            ShapeIndex<Integer> index = ShapeIndex.of(stars);
            List<Geometry> nearby = List.copyOf(stars.values());
            for (int i = 0; i < 2_000; i++) {
                GeoPoint point = pointNear(nearby.get(random.nextInt(nearby.size())), random);
                assertThat(index.containing(point))
                        .as("stars around %s in round %d", point, round)
                        .isEqualTo(RayCasting.containing(stars, point));
            }
        }
    }

    @Test
    void randomPointsInMilanAgreeWithPlainRayCastingOverNilMunicipiAndComuni() {
        Map<String, Geometry> shapes = milan();
        assertThat(shapes).hasSize(230);
        ShapeIndex<String> index = ShapeIndex.of(shapes);
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            GeoPoint point = new GeoPoint(random.nextDouble(45.15, 45.65), random.nextDouble(8.7, 9.55));
            assertThat(index.containing(point))
                    .as("areas of %s", point)
                    .isEqualTo(RayCasting.containing(shapes, point));
        }
    }

    @Test
    void aCornerOfAnAreaBelongsToEveryAreaThatHasThatCorner() {
        Map<String, Geometry> shapes = milan();
        ShapeIndex<String> index = ShapeIndex.of(shapes);
        Map<Coordinate, List<String>> owners = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            for (Coordinate corner : shape.getCoordinates()) {
                List<String> names = owners.computeIfAbsent(corner, any -> new ArrayList<>());
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        });
        assertThat(owners.size()).isGreaterThan(20_000);
        owners.forEach((corner, names) ->
                assertThat(index.containing(new GeoPoint(corner.y, corner.x))).containsAll(names));
    }

    @Test
    void aPointOnASharedBorderBelongsToBothSidesInTheOrderOfTheIndex() throws ParseException {
        Geometry west = new WKTReader().read("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))");
        Geometry east = new WKTReader().read("POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))");
        GeoPoint between = new GeoPoint(1, 2);

        assertThat(ShapeIndex.of(ordered("east", east, "west", west)).containing(between))
                .containsExactly("east", "west");
        assertThat(ShapeIndex.of(ordered("west", west, "east", east)).containing(between))
                .containsExactly("west", "east");
        assertThat(ShapeIndex.of(ordered("west", west, "east", east)).findFirst(between))
                .contains("west");
        assertThat(ShapeIndex.of(ordered("west", west, "east", east)).containing(new GeoPoint(0, 0)))
                .containsExactly("west");
        assertThat(ShapeIndex.of(ordered("west", west, "east", east)).findFirst(new GeoPoint(1, 4.0000001)))
                .isEmpty();
    }

    @Test
    void theEdgeOfAHoleBelongsToTheShapeAndItsInsideDoesNot() throws ParseException {
        ShapeIndex<String> index = ShapeIndex.of(
                Map.of("ring", new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))")));

        assertThat(index.containing(new GeoPoint(4, 3))).containsExactly("ring");
        assertThat(index.containing(new GeoPoint(4, 4))).isEmpty();
    }

    @Test
    void anEmptyIndexContainsNothing() {
        ShapeIndex<String> index = ShapeIndex.of(List.of());

        assertThat(index.size()).isZero();
        assertThat(index.containing(new GeoPoint(45, 9))).isEmpty();
        assertThat(index.intersecting(new BoundingBox(-90, -180, 90, 180))).isEmpty();
    }

    @Test
    void aLineIsNoShape() throws ParseException {
        Geometry line = new WKTReader().read("LINESTRING (0 0, 1 1)");

        assertThatThrownBy(() -> ShapeIndex.of(Map.of("line", line))).isInstanceOf(InvalidGeometry.class);
    }

    @Test
    void shapesThatMeetABoxAgreeWithTestingEachOne() {
        Map<String, Geometry> shapes = milan();
        ShapeIndex<String> index = ShapeIndex.of(shapes);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            double south = random.nextDouble(45.2, 45.6);
            double west = random.nextDouble(8.8, 9.5);
            BoundingBox box =
                    new BoundingBox(south, west, south + random.nextDouble(0.2), west + random.nextDouble(0.2));
            Geometry rectangle =
                    new GeometryFactory().toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
            assertThat(index.intersecting(box))
                    .isEqualTo(shapes.entrySet().stream()
                            .filter(shape -> shape.getValue().intersects(rectangle))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    @Test
    void manyThreadsGetTheAnswersOfOne() {
        ShapeIndex<String> index = ShapeIndex.of(milan());
        List<GeoPoint> points = new Random(8)
                .doubles(100_000)
                .mapToObj(d -> new GeoPoint(45.3 + d / 3, 9 + (d * 1000 % 1) / 3))
                .toList();

        List<List<String>> together =
                points.parallelStream().map(index::containing).toList();

        assertThat(together).isEqualTo(points.stream().map(index::containing).toList());
    }

    @Test
    void aHundredThousandPointsTakeLessThanASecondOfProcessorTime() {
        ShapeIndex<String> index = ShapeIndex.of(milan());
        Random random = new Random(9);
        List<GeoPoint> points = IntStream.range(0, 100_000)
                .mapToObj(i -> new GeoPoint(random.nextDouble(45.38, 45.54), random.nextDouble(9.04, 9.28)))
                .toList();
        // Processor time: the wall clock would measure what else the machine does.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();

        long found = points.stream()
                .mapToLong(point -> index.containing(point).size())
                .sum();

        assertThat(thread.getCurrentThreadCpuTime() - start).isLessThan(1_000_000_000L);
        assertThat(found).isGreaterThan(points.size());
    }

    @Test
    void postOfficesLieInTheNilThatTheyDeclare() {
        assertThat(contradictions("points/ds555_uffici_postali_milano.geojson")).containsExactly(82, 0);
    }

    @Test
    void fiveSportsFacilitiesLieInAnotherNilThanTheyDeclare() {
        assertThat(contradictions("points/ds629_impianti_sportivi.geojson")).containsExactly(407, 5);
    }

    @Test
    void remediationSitesWithANilLieInIt() throws IOException {
        ShapeIndex<String> index = ShapeIndex.of(Shapes.nil());
        int agreeing = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(MilanData.file("points/ds600_aree_bonifica_gaussboaga.csv"))) {
            for (NamedCsvRecord row : rows) {
                GeoPoint point = new GeoPoint(
                        Double.parseDouble(row.getField("Y_wgs84")), Double.parseDouble(row.getField("X_wgs84")));
                agreeing += index.containing(point).equals(List.of(row.getField("ID_NIL"))) ? 1 : 0;
            }
        }
        assertThat(agreeing).isEqualTo(1252);
    }

    /** How many features with a NIL there are, and how many lie elsewhere. */
    private static List<Integer> contradictions(String file) {
        ShapeIndex<String> index = ShapeIndex.of(Shapes.nil());
        int all = 0;
        int elsewhere = 0;
        for (JsonNode feature : Shapes.features(file)) {
            Coordinate at = GeoJson.getGeometry(feature.path("geometry")).getCoordinate();
            String declared = feature.path("properties").path("ID_NIL").asString();
            all++;
            elsewhere += index.containing(new GeoPoint(at.y, at.x)).equals(List.of(declared)) ? 0 : 1;
        }
        return List.of(all, elsewhere);
    }

    private static Map<String, Geometry> milan() {
        Map<String, Geometry> all = new LinkedHashMap<>();
        Shapes.nil().forEach((id, shape) -> all.put("nil " + id, shape));
        Shapes.municipi().forEach((id, shape) -> all.put("municipio " + id, shape));
        Shapes.comuni().forEach((id, shape) -> all.put("comune " + id, shape));
        return all;
    }

    private static Map<String, Geometry> ordered(String first, Geometry shape, String second, Geometry other) {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        shapes.put(first, shape);
        shapes.put(second, other);
        return shapes;
    }

    /** In the box of the shape, or a third beyond it. */
    private static GeoPoint pointNear(Geometry shape, Random random) {
        Envelope box = shape.getEnvelopeInternal();
        return new GeoPoint(
                box.getMinY() + box.getHeight() * random.nextDouble(-0.33, 1.33),
                box.getMinX() + box.getWidth() * random.nextDouble(-0.33, 1.33));
    }
}
