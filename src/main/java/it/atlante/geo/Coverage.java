package it.atlante.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Polygons that tile an area: neighbours share their border vertex by vertex, nothing overlaps.
 *
 * <p>Published neighbourhoods often miss this by a hair: one side of a border has a vertex that the other has not, or it is a millimetre
 * away. {@link #clean} rounds all borders together to a grid, cuts the plane along them and gives each face to its shape.
 */
final class Coverage {

    private Coverage() {}

    static boolean isClean(Geometry[] shapes) {
        return CoverageValidator.isValid(shapes);
    }

    /**
     * The shapes with their borders rounded to a common grid; a thin overlap goes to the shape that is given first. Empty when shapes overlap
     * by more than the rounding explains, when one is too small for the grid, or when the result is still no coverage.
     *
     * @param shapes polygonal, in metres on a plane
     * @param gridMeters the size of the grid, far below the tolerance of what comes after
     */
    static Optional<Geometry[]> clean(Geometry[] shapes, double gridMeters) {
        GeometryFactory factory = shapes[0].getFactory();
        Geometry borders = factory.createGeometryCollection(
                Arrays.stream(shapes).map(Geometry::getBoundary).toArray(Geometry[]::new));
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(borders, new PrecisionModel(1 / gridMeters)));
        List<List<Geometry>> facesOfShape = facesOfShape(shapes, polygonizer.getPolygons());
        if (facesOfShape.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        Geometry[] cleaned = facesOfShape.stream()
                .map(faces -> CoverageUnion.union(faces.toArray(Geometry[]::new)))
                .toArray(Geometry[]::new);
        return onlyRounded(shapes, cleaned, gridMeters) && isClean(cleaned) ? Optional.of(cleaned) : Optional.empty();
    }

    /** A border that moves by less than the grid changes the area by less than its length times the grid. */
    private static boolean onlyRounded(Geometry[] before, Geometry[] after, double gridMeters) {
        return IntStream.range(0, before.length)
                .allMatch(
                        i -> Math.abs(after[i].getArea() - before[i].getArea()) <= before[i].getLength() * gridMeters);
    }

    private static List<List<Geometry>> facesOfShape(Geometry[] shapes, Collection<?> faces) {
        STRtree locators = new STRtree();
        List<List<Geometry>> facesOfShape = new ArrayList<>();
        for (int shape = 0; shape < shapes.length; shape++) {
            locators.insert(
                    shapes[shape].getEnvelopeInternal(),
                    new Located(shape, new IndexedPointInAreaLocator(shapes[shape])));
            facesOfShape.add(new ArrayList<>());
        }
        for (Object face : faces) {
            Coordinate inside = ((Geometry) face).getInteriorPoint().getCoordinate();
            ((List<?>) locators.query(new Envelope(inside)))
                    .stream()
                            .map(Located.class::cast)
                            .filter(candidate -> candidate.locator.locate(inside) != Location.EXTERIOR)
                            .mapToInt(Located::shape)
                            .min()
                            .ifPresent(shape -> facesOfShape.get(shape).add((Geometry) face));
        }
        return facesOfShape;
    }

    private record Located(int shape, IndexedPointInAreaLocator locator) {}
}
