package it.atlante.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Makes polygons of rings as files give them, and remembers what it had to mend: a ring that is not closed is closed, a hole with fewer than
 * three corners is dropped. Crossings are not looked for: {@link Polygons#repair} does that. For one geometry and one thread.
 */
public final class Rings {

    /** A ring of three corners, and the first again. */
    private static final int SMALLEST_RING = 4;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

    private boolean closedOne;
    private boolean droppedOne;

    /** Whether some ring had to be closed. */
    public boolean closedOne() {
        return closedOne;
    }

    /** Whether some hole was dropped. */
    public boolean droppedOne() {
        return droppedOne;
    }

    /**
     * The polygon of a shell and its holes, any orientation.
     *
     * @param rings the shell first
     * @throws InvalidGeometry when there is no shell, or it has fewer than three corners
     */
    public Polygon polygon(List<Coordinate[]> rings) {
        if (rings.isEmpty()) {
            throw new InvalidGeometry(GeometryProblem.EMPTY, "", "a polygon without a ring");
        }
        LinearRing shell = shell(rings.getFirst());
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] hole : rings.subList(1, rings.size())) {
            Coordinate[] closed = closed(hole);
            if (closed.length < SMALLEST_RING) {
                droppedOne = true;
            } else {
                holes.add(GEOMETRIES.createLinearRing(closed));
            }
        }
        return GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    /**
     * A ring, closed.
     *
     * @throws InvalidGeometry when it has fewer than three corners
     */
    public LinearRing shell(Coordinate[] ring) {
        Coordinate[] closed = closed(ring);
        if (closed.length < SMALLEST_RING) {
            throw new InvalidGeometry(
                    GeometryProblem.TOO_FEW_POINTS, "", "a ring needs 4 positions, not " + closed.length);
        }
        return GEOMETRIES.createLinearRing(closed);
    }

    private Coordinate[] closed(Coordinate[] ring) {
        if (ring.length < SMALLEST_RING - 1 || ring[0].equals2D(ring[ring.length - 1])) {
            return ring;
        }
        closedOne = true;
        Coordinate[] closed = Arrays.copyOf(ring, ring.length + 1);
        closed[ring.length] = ring[0].copy();
        return closed;
    }
}
