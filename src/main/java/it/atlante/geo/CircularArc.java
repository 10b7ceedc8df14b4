package it.atlante.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A circular arc from one point through a second to a third, as a line: ISO 13249-3 (SQL/MM), {@code ST_CircularString}. When the ends are
 * the same point it is the whole circle that has the middle point opposite.
 */
public record CircularArc(Coordinate begin, Coordinate middle, Coordinate end) {

    /** However small the tolerance, no piece of an arc gets more corners: half a degree each for a full circle. */
    private static final int MOST_STEPS = 720;

    /**
     * Corners of a line that strays from the arc by no more than the tolerance; the three points are among them, {@code begin} is left out.
     *
     * @param tolerance in the unit of the coordinates, above 0
     */
    public List<Coordinate> corners(double tolerance) {
        List<Coordinate> corners = new ArrayList<>();
        Coordinate centre = centre();
        if (centre == null) {
            corners.add(middle);
            corners.add(end);
            return corners;
        }
        double radius = centre.distance(begin);
        double from = angle(centre, begin);
        double through = angle(centre, middle);
        double to = angle(centre, end);
        boolean counterClockwise =
                begin.equals2D(end) || turn(from, through) + turn(through, to) <= 2 * Math.PI + 1e-12;
        double step = 2 * Math.acos(Math.max(0, 1 - Math.min(1, tolerance / radius)));
        step = Math.max(step, 2 * Math.PI / MOST_STEPS);
        add(corners, centre, radius, from, sweep(from, through, counterClockwise), step);
        corners.add(middle);
        add(corners, centre, radius, through, sweep(through, to, counterClockwise), step);
        corners.add(end);
        return corners;
    }

    private static void add(
            List<Coordinate> corners, Coordinate centre, double radius, double from, double sweep, double step) {
        int steps = (int) Math.ceil(Math.abs(sweep) / step);
        for (int i = 1; i < steps; i++) {
            double angle = from + sweep * i / steps;
            corners.add(new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)));
        }
    }

    private static double sweep(double from, double to, boolean counterClockwise) {
        return counterClockwise ? turn(from, to) : -turn(to, from);
    }

    /** The counter-clockwise turn between two directions, 0 to 2π. */
    private static double turn(double from, double to) {
        double turn = (to - from) % (2 * Math.PI);
        return turn < 0 ? turn + 2 * Math.PI : turn;
    }

    private static double angle(Coordinate centre, Coordinate point) {
        return Math.atan2(point.y - centre.y, point.x - centre.x);
    }

    /** The centre of the circle through the three points; null when they lie on a line. */
    private @Nullable Coordinate centre() {
        if (begin.equals2D(end)) {
            return begin.equals2D(middle) ? null : new Coordinate((begin.x + middle.x) / 2, (begin.y + middle.y) / 2);
        }
        // From the first point, so that large eastings and northings do not eat the digits.
        double bx = middle.x - begin.x;
        double by = middle.y - begin.y;
        double cx = end.x - begin.x;
        double cy = end.y - begin.y;
        double cross = 2 * (bx * cy - by * cx);
        double size = Math.max(Math.hypot(bx, by), Math.hypot(cx, cy));
        if (Math.abs(cross) <= 1e-12 * size * size) {
            return null;
        }
        double b = bx * bx + by * by;
        double c = cx * cx + cy * cy;
        return new Coordinate(begin.x + (cy * b - by * c) / cross, begin.y + (bx * c - cx * b) / cross);
    }
}
