package it.atlante.benchmark;

import it.atlante.geo.GeoJson;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.ShapeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which neighbourhoods of the demonstration set contain a point: Atlante's index beside JTS's tree of boxes with prepared polygons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ContainingBenchmark {

    private static final int POINTS = 4096;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final ShapeIndex<String> index;
    private final STRtree tree = new STRtree();
    private final List<GeoPoint> points = new ArrayList<>();

    private record Prepared(String id, PreparedGeometry shape) {}

    public ContainingBenchmark() {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        JsonNode features = features();
        Envelope city = new Envelope();
        for (JsonNode feature : features) {
            Geometry shape = GeoJson.getGeometry(feature.path("geometry"));
            String id = String.valueOf(shapes.size());
            shapes.put(id, shape);
            tree.insert(shape.getEnvelopeInternal(), new Prepared(id, PreparedGeometryFactory.prepare(shape)));
            city.expandToInclude(shape.getEnvelopeInternal());
        }
        tree.build();
        index = ShapeIndex.of(shapes);
        Random random = new Random(7);
        for (int i = 0; i < POINTS; i++) {
            points.add(new GeoPoint(
                    city.getMinY() + random.nextDouble() * city.getHeight(),
                    city.getMinX() + random.nextDouble() * city.getWidth()));
        }
        points.forEach(this::requireSame);
    }

    private static JsonNode features() {
        try {
            String text = Files.readString(Path.of("geo-data/demo/nil.geojson"));
            return JsonMapper.shared().readTree(text).path("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSame(GeoPoint point) {
        List<String> found = index.containing(point).stream().sorted().toList();
        List<String> peers = withTree(point).stream().sorted().toList();
        if (!found.equals(peers)) {
            throw new IllegalStateException(point + " is in " + peers + " by JTS and in " + found + " by Atlante");
        }
    }

    private List<String> withTree(GeoPoint point) {
        Point at = GEOMETRIES.createPoint(new Coordinate(point.lon(), point.lat()));
        return Stream.of(tree.query(at.getEnvelopeInternal()).toArray())
                .map(Prepared.class::cast)
                .filter(prepared -> prepared.shape().covers(at))
                .map(Prepared::id)
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void containing(Blackhole sink) {
        for (GeoPoint point : points) {
            sink.consume(index.containing(point));
        }
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void peerTreeOfPreparedPolygons(Blackhole sink) {
        for (GeoPoint point : points) {
            sink.consume(withTree(point));
        }
    }
}
