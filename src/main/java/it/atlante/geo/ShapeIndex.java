package it.atlante.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Answers which shapes contain a point. Immutable and thread-safe.
 *
 * <p>Border rule: shapes are closed. A point exactly on a border belongs to every shape that touches it; answers come in the order in
 * which the shapes were given, so who wants one area per point and kind takes the first, and gets the same one each time.
 *
 * <p>Method: a raster over all shapes knows for each cell which shapes fill it and which borders cross it; only for the latter the exact
 * test (JTS, robust arithmetic) is made. The answers are those of the exact test.
 *
 * @param <T> what the caller calls a shape: an id, or the area itself
 */
public final class ShapeIndex<T> {

    /** A shape under the name that the caller has for it. */
    public record Entry<T>(T key, Geometry shape) {}

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<T> keys;
    private final List<IndexedPointInAreaLocator> locators;
    private final List<PreparedGeometry> prepared;
    private final STRtree envelopes = new STRtree();
    private final ShapeRaster raster;

    private ShapeIndex(List<Entry<T>> entries) {
        List<T> names = new ArrayList<>();
        List<MultiPolygon> shapes = new ArrayList<>();
        List<IndexedPointInAreaLocator> exact = new ArrayList<>();
        List<PreparedGeometry> ready = new ArrayList<>();
        for (Entry<T> entry : entries) {
            MultiPolygon shape = Polygons.multiPolygon(entry.shape());
            IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(shape);
            // Its index is built on first use: now, rather than in the first query.
            locator.locate(shape.getCoordinate());
            envelopes.insert(shape.getEnvelopeInternal(), names.size());
            names.add(entry.key());
            shapes.add(shape);
            exact.add(locator);
            ready.add(PreparedGeometryFactory.prepare(shape));
        }
        envelopes.build();
        keys = List.copyOf(names);
        locators = List.copyOf(exact);
        prepared = List.copyOf(ready);
        raster = ShapeRaster.of(shapes, locators);
    }

    /**
     * An index over polygons or multipolygons in WGS 84, valid ones ({@link Polygons#requireValid}); an empty list gives an index that
     * contains nothing.
     *
     * @throws InvalidGeometry when a shape is empty or not made of polygons
     */
    public static <T> ShapeIndex<T> of(List<Entry<T>> entries) {
        return new ShapeIndex<>(entries);
    }

    /** As {@link #of(List)}, in the order of the map's iteration. */
    public static <T> ShapeIndex<T> of(Map<T, ? extends Geometry> shapes) {
        List<Entry<T>> entries = new ArrayList<>();
        shapes.forEach((key, shape) -> entries.add(new Entry<>(key, shape)));
        return new ShapeIndex<>(entries);
    }

    public int size() {
        return keys.size();
    }

    /** Every shape that contains the point or has it on its border, in the order given to the index. */
    public List<T> containing(GeoPoint point) {
        ShapeRaster.Cell cell = raster.cellAt(point);
        if (cell.crossing().length == 0) {
            return keysOf(cell.filling(), cell.filling().length);
        }
        Coordinate at = new CoordinateXY(point.lon(), point.lat());
        int[] found = Arrays.copyOf(cell.filling(), cell.filling().length + cell.crossing().length);
        int count = cell.filling().length;
        for (int shape : cell.crossing()) {
            if (locators.get(shape).locate(at) != Location.EXTERIOR) {
                found[count++] = shape;
            }
        }
        Arrays.sort(found, 0, count);
        return keysOf(found, count);
    }

    /** The first shape, in the order given to the index, that contains the point or has it on its border. */
    public Optional<T> findFirst(GeoPoint point) {
        List<T> containing = containing(point);
        return containing.isEmpty() ? Optional.empty() : Optional.of(containing.getFirst());
    }

    /** Every shape that has a point in common with the box, edges included, in the order given to the index. */
    public List<T> intersecting(BoundingBox box) {
        Envelope envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
        Geometry area = GEOMETRIES.toGeometry(envelope);
        int[] found = ((List<?>) envelopes.query(envelope))
                .stream()
                        .mapToInt(Integer.class::cast)
                        .filter(shape -> prepared.get(shape).intersects(area))
                        .sorted()
                        .toArray();
        return keysOf(found, found.length);
    }

    private List<T> keysOf(int[] shapes, int count) {
        List<T> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(keys.get(shapes[i]));
        }
        return Collections.unmodifiableList(found);
    }
}
