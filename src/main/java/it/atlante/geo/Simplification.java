package it.atlante.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Fewer vertices for outlines on a map, in WGS 84.
 *
 * <p>Where shapes tile an area, each shared border is simplified once, so that neither gaps nor overlaps open up (JTS CoverageSimplifier).
 * Borders that miss each other by a hair, as those of the published neighbourhoods of Milan do, are first rounded together ({@link
 * Coverage#clean}). Where shapes overlap in earnest, each one is simplified by itself (JTS TopologyPreservingSimplifier). No shape vanishes
 * or becomes invalid.
 */
public final class Simplification {

    /** Length of a degree of a meridian at 45 degrees north, and within 1 % of it everywhere. */
    private static final double METERS_PER_DEGREE = 111_132;

    /** Wide enough to close the cracks between published neighbours, too small to be seen on a map of a city. */
    private static final double LARGEST_GRID_METERS = 1;

    private Simplification() {}

    /**
     * Simplified copies under the same keys, in the same order.
     *
     * @param toleranceMeters corners that make a triangle with their neighbours smaller than the square of this are left out (Visvalingam
     *     and Whyatt 1993); 0 gives the shapes back. For a web map: the size of half a pixel, {@code 78271.5 * cos(lat) / 2^zoom}
     * @throws InvalidGeometry when a shape is empty or not made of polygons
     * @throws IllegalArgumentException when the tolerance is negative or not finite
     */
    public static <K> Map<K, Geometry> simplify(Map<K, ? extends Geometry> shapes, double toleranceMeters) {
        if (!(toleranceMeters >= 0 && toleranceMeters < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance " + toleranceMeters + " m is not a length");
        }
        Map<K, Geometry> simplified = new LinkedHashMap<>();
        if (toleranceMeters == 0 || shapes.isEmpty()) {
            simplified.putAll(shapes);
            return simplified;
        }
        Envelope extent = new Envelope();
        List<K> keys = new ArrayList<>();
        List<Geometry> degrees = new ArrayList<>();
        shapes.forEach((key, shape) -> {
            keys.add(key);
            degrees.add(Polygons.multiPolygon(shape));
            extent.expandToInclude(shape.getEnvelopeInternal());
        });
        // On a local plane in metres, or a tolerance would reach further north than east.
        double middle = Math.cos(Math.toRadians(extent.centre().y));
        AffineTransformation toPlane =
                AffineTransformation.scaleInstance(METERS_PER_DEGREE * middle, METERS_PER_DEGREE);
        AffineTransformation toDegrees =
                AffineTransformation.scaleInstance(1 / (METERS_PER_DEGREE * middle), 1 / METERS_PER_DEGREE);
        Geometry[] plane = degrees.stream().map(toPlane::transform).toArray(Geometry[]::new);
        Geometry[] fewer = onPlane(plane, toleranceMeters);
        for (int i = 0; i < fewer.length; i++) {
            simplified.put(keys.get(i), toDegrees.transform(fewer[i]));
        }
        return simplified;
    }

    private static Geometry[] onPlane(Geometry[] shapes, double toleranceMeters) {
        Optional<Geometry[]> coverage = Coverage.isClean(shapes)
                ? Optional.of(shapes)
                : Coverage.clean(shapes, Math.min(LARGEST_GRID_METERS, toleranceMeters / 5));
        return coverage.map(clean -> CoverageSimplifier.simplify(clean, toleranceMeters))
                .orElseGet(() -> Arrays.stream(shapes)
                        .map(shape -> TopologyPreservingSimplifier.simplify(shape, toleranceMeters))
                        .toArray(Geometry[]::new));
    }
}
