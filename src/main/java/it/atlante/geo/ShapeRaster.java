package it.atlante.geo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * A grid of equal cells over shapes. Each cell knows which shapes fill it wholly and which may have a border in it. Cells of equal content
 * share one object, so that a large grid is an array of references.
 */
final class ShapeRaster {

    /**
     * What is in a cell, as numbers of shapes in ascending order.
     *
     * @param filling shapes that contain every point of the cell
     * @param crossing shapes to be asked exactly
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared after building; an array is what the hot path needs.
    record Cell(int[] filling, int[] crossing) {

        private Cell filledBy(int shape) {
            return new Cell(with(filling, shape), crossing);
        }

        private Cell crossedBy(int shape) {
            return new Cell(filling, with(crossing, shape));
        }

        private static int[] with(int[] numbers, int number) {
            int[] more = Arrays.copyOf(numbers, numbers.length + 1);
            more[numbers.length] = number;
            return more;
        }
    }

    private static final Cell NOTHING = new Cell(new int[0], new int[0]);

    /** Columns and rows at most: a city and its province, about 70 km, get cells of 70 m in 4 MB. */
    private static final int LARGEST_SIDE = 1024;

    /** Columns and rows at least, for one polygon of a few corners that somebody drew. */
    private static final int SMALLEST_SIDE = 32;

    /** A fifth of a millimetre: edges are marked that much wider, more than all rounding in the marking. */
    private static final double MARGIN_DEGREES = 2e-9;

    /** An edge that rises less than this is marked whole: dividing by its height would magnify rounding beyond the margin. */
    private static final double FLAT_DEGREES = 1e-6;

    /** More than the rounding of a latitude in the computation of a row's limits. */
    private static final double ROUNDING_DEGREES = 1e-12;

    private final Envelope extent;
    private final double columnsPerDegree;
    private final double rowsPerDegree;
    private final int side;
    private final Cell[] cells;

    private ShapeRaster(Envelope extent, int side) {
        this.extent = extent;
        this.side = side;
        this.columnsPerDegree = side / Math.max(extent.getWidth(), MARGIN_DEGREES);
        this.rowsPerDegree = side / Math.max(extent.getHeight(), MARGIN_DEGREES);
        this.cells = new Cell[side * side];
        Arrays.fill(cells, NOTHING);
    }

    /** @param locators one for each shape, for the exact test of cell centres */
    static ShapeRaster of(List<MultiPolygon> shapes, List<? extends PointOnGeometryLocator> locators) {
        Envelope extent = new Envelope();
        shapes.forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
        long corners = shapes.stream().mapToLong(MultiPolygon::getNumPoints).sum();
        // Several cells for each edge keep most cells free of borders.
        int side = Math.clamp((long) (8 * Math.sqrt(corners)), SMALLEST_SIDE, LARGEST_SIDE);
        ShapeRaster raster = new ShapeRaster(extent, side);
        for (int shape = 0; shape < shapes.size(); shape++) {
            raster.add(shape, shapes.get(shape), locators.get(shape));
        }
        return raster;
    }

    Cell cellAt(GeoPoint point) {
        if (!extent.contains(point.lon(), point.lat())) {
            return NOTHING;
        }
        return cells[row(point.lat()) * side + column(point.lon())];
    }

    private void add(int shape, MultiPolygon polygons, PointOnGeometryLocator locator) {
        BitSet border = border(polygons);
        // From the content of a cell before this shape to that after it: few distinct contents, many cells.
        Map<Cell, Cell> filled = new IdentityHashMap<>();
        Map<Cell, Cell> crossed = new IdentityHashMap<>();
        Envelope around = polygons.getEnvelopeInternal();
        for (int row = row(around.getMinY()); row <= row(around.getMaxY()); row++) {
            boolean known = false;
            boolean inside = false;
            for (int column = column(around.getMinX()); column <= column(around.getMaxX()); column++) {
                int cell = row * side + column;
                if (border.get(cell)) {
                    cells[cell] = crossed.computeIfAbsent(cells[cell], before -> before.crossedBy(shape));
                    known = false;
                    continue;
                }
                // Neighbours with no border between them are both inside or both outside: one test for the run.
                inside = known ? inside : locator.locate(centre(row, column)) != Location.EXTERIOR;
                known = true;
                if (inside) {
                    cells[cell] = filled.computeIfAbsent(cells[cell], before -> before.filledBy(shape));
                }
            }
        }
    }

    private BitSet border(MultiPolygon polygons) {
        BitSet border = new BitSet(cells.length);
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            mark(polygon.getExteriorRing().getCoordinateSequence(), border);
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                mark(polygon.getInteriorRingN(j).getCoordinateSequence(), border);
            }
        }
        return border;
    }

    private void mark(CoordinateSequence ring, BitSet border) {
        for (int i = 1; i < ring.size(); i++) {
            mark(ring.getX(i - 1), ring.getY(i - 1), ring.getX(i), ring.getY(i), border);
        }
    }

    /** Marks every cell that an edge passes, row by row; a cell too many does no harm. */
    private void mark(double x1, double y1, double x2, double y2, BitSet border) {
        double minX = Math.min(x1, x2);
        double maxX = Math.max(x1, x2);
        double slope = (x2 - x1) / (y2 - y1);
        boolean flat = Math.abs(y2 - y1) < FLAT_DEGREES;
        int lastRow = row(Math.max(y1, y2) + MARGIN_DEGREES);
        for (int row = row(Math.min(y1, y2) - MARGIN_DEGREES); row <= lastRow; row++) {
            double from = minX - MARGIN_DEGREES;
            double to = maxX + MARGIN_DEGREES;
            if (!flat) {
                double bottom = x1 + slope * (extent.getMinY() + row / rowsPerDegree - y1);
                double top = x1 + slope * (extent.getMinY() + (row + 1) / rowsPerDegree - y1);
                double rounding = MARGIN_DEGREES + Math.abs(slope) * ROUNDING_DEGREES;
                from = Math.max(from, Math.min(bottom, top) - rounding);
                to = Math.min(to, Math.max(bottom, top) + rounding);
            }
            border.set(row * side + column(from), row * side + Math.max(column(from), column(to)) + 1);
        }
    }

    private CoordinateXY centre(int row, int column) {
        return new CoordinateXY(
                extent.getMinX() + (column + 0.5) / columnsPerDegree, extent.getMinY() + (row + 0.5) / rowsPerDegree);
    }

    private int column(double lon) {
        return Math.clamp((int) ((lon - extent.getMinX()) * columnsPerDegree), 0, side - 1);
    }

    private int row(double lat) {
        return Math.clamp((int) ((lat - extent.getMinY()) * rowsPerDegree), 0, side - 1);
    }
}
