package it.atlante.ingest.reader.shapefile;

import it.atlante.geo.Rings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Which rings of a shape are shells and which are holes of which shell. The format says it by orientation alone: clockwise rings are shells.
 * A hole belongs to the smallest shell that contains it; one that lies in no shell was written the wrong way round and is taken as a shell.
 */
final class RingNesting {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

    private final List<Shell> shells = new ArrayList<>();
    private final List<Coordinate[]> holes = new ArrayList<>();
    private int orphans;

    private record Shell(Coordinate[] ring, Envelope box, double area, List<Coordinate[]> rings) {
        static Shell of(Coordinate[] ring) {
            List<Coordinate[]> rings = new ArrayList<>();
            rings.add(ring);
            return new Shell(ring, CoordinateArrays.envelope(ring), Area.ofRing(ring), rings);
        }
    }

    RingNesting(List<Coordinate[]> rings) {
        for (Coordinate[] ring : rings) {
            // Positive for clockwise rings.
            if (Area.ofRingSigned(ring) >= 0) {
                shells.add(Shell.of(ring));
            } else {
                holes.add(ring);
            }
        }
    }

    int orphans() {
        return orphans;
    }

    Geometry polygons(Rings mending) {
        List<Shell> more = new ArrayList<>();
        for (Coordinate[] hole : holes) {
            Shell shell = smallestAround(hole);
            if (shell == null) {
                more.add(Shell.of(hole));
            } else {
                shell.rings().add(hole);
            }
        }
        orphans = more.size();
        shells.addAll(more);
        Polygon[] polygons =
                shells.stream().map(shell -> mending.polygon(shell.rings())).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : GEOMETRIES.createMultiPolygon(polygons);
    }

    private @Nullable Shell smallestAround(Coordinate[] hole) {
        Envelope box = CoordinateArrays.envelope(hole);
        Shell smallest = null;
        for (Shell shell : shells) {
            if (shell.box().contains(box)
                    && (smallest == null || shell.area() < smallest.area())
                    && contains(shell.ring(), hole)) {
                smallest = shell;
            }
        }
        return smallest;
    }

    /** By the first corner of the hole that is not on the border of the shell; a hole that follows the border throughout lies in it. */
    private static boolean contains(Coordinate[] shell, Coordinate[] hole) {
        for (Coordinate corner : hole) {
            int location = RayCrossingCounter.locatePointInRing(corner, shell);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return true;
    }
}
