package it.atlante.address;

import it.atlante.geo.GeoPoint;
import java.util.Arrays;

/** Which house number is nearest to a point: numbers sorted by cell of a grid, cells asked in growing squares. Immutable. */
final class NumberGrid {

    /** About 220 metres from south to north: a handful of numbers in a cell of a town. */
    private static final int CELL_UNITS = 20_000;

    private static final int COLUMNS = 1 << 15;

    private final Numbers numbers;

    /** Cell in the upper half, number in the lower; sorted. */
    private final long[] cells;

    NumberGrid(Numbers numbers) {
        this.numbers = numbers;
        this.cells = new long[numbers.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(row(numbers.latUnits(i)), column(numbers.lonUnits(i))) << 32 | i;
        }
        Arrays.sort(cells);
    }

    /** The number nearest to the point within a distance; {@code Numbers.NOT_THERE} when there is none. */
    int nearest(GeoPoint point, double maxMeters) {
        int row = row(Numbers.unit(point.lat()));
        int column = column(Numbers.unit(point.lon()));
        double cellMeters = Math.toRadians(CELL_UNITS * 1e-7) * GeoPoint.EARTH_RADIUS_METERS;
        // A cell is narrower from west to east: what a ring of cells holds for certain is its width there.
        double narrow = cellMeters * Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(point.lat()) + 1))));
        int best = Numbers.NOT_THERE;
        double least = maxMeters;
        for (int ring = 0; (ring - 1) * narrow <= least; ring++) {
            for (int y = row - ring; y <= row + ring; y++) {
                int step = Math.abs(y - row) == ring ? 1 : Math.max(1, 2 * ring);
                for (int x = column - ring; x <= column + ring; x += step) {
                    for (int at = first(cell(y, x)); at < cells.length && cells[at] >>> 32 == cell(y, x); at++) {
                        int number = (int) cells[at];
                        double distance = point.distanceMeters(numbers.point(number));
                        // Of two at the same distance the one that comes first, whatever the order of cells.
                        if (distance < least || distance == least && (best == Numbers.NOT_THERE || number < best)) {
                            least = distance;
                            best = number;
                        }
                    }
                }
            }
        }
        return best;
    }

    private int first(long cell) {
        int at = Arrays.binarySearch(cells, cell << 32);
        return at < 0 ? -at - 1 : at;
    }

    private static int row(int latUnits) {
        return Math.floorDiv(latUnits, CELL_UNITS) + (1 << 14);
    }

    private static int column(int lonUnits) {
        return Math.floorDiv(lonUnits, CELL_UNITS) + (1 << 14);
    }

    private static long cell(int row, int column) {
        return (long) row * COLUMNS + column;
    }
}
