package it.atlante.ingest.mapping;

import it.atlante.geo.Crs;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.InvalidGeometry;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import org.jspecify.annotations.Nullable;

/** Points from two texts. */
final class Points {

    /** Italy with its islands, generously: what lies inside only after swapping its axes was most likely swapped. */
    private static final double SOUTH = 35;

    private static final double NORTH = 47.6;
    private static final double WEST = 6;
    private static final double EAST = 19;

    private Points() {}

    /**
     * The point of two coordinates; null when both are absent.
     *
     * @param field names the pair in problems
     * @param x easting or longitude
     * @param y northing or latitude
     * @throws RejectedRow when one is missing or no number, or when they are no point on the Earth
     */
    static @Nullable GeoPoint point(String field, @Nullable String x, @Nullable String y, Crs crs) {
        if (x == null && y == null) {
            return null;
        }
        if (x == null || y == null) {
            throw new RejectedRow(Problem.said(
                    IssueCode.BAD_COORDINATES, "HALF_A_POINT", field, x == null ? "" : x, y == null ? "" : y));
        }
        double easting = number(field, x);
        double northing = number(field, y);
        try {
            return crs.toWgs84(easting, northing);
        } catch (InvalidGeometry e) {
            throw new RejectedRow(Problem.said(IssueCode.BAD_COORDINATES, "OFF_THE_EARTH", field, x, y, crs));
        }
    }

    /** Refuses a point that lies in Italy only when latitude and longitude are exchanged. */
    static GeoPoint notSwapped(String field, GeoPoint point) {
        if (!inItaly(point.lat(), point.lon()) && inItaly(point.lon(), point.lat())) {
            throw new RejectedRow(Problem.said(IssueCode.BAD_COORDINATES, "SWAPPED", field, point.lat(), point.lon()));
        }
        return point;
    }

    static boolean inItaly(double lat, double lon) {
        return lat >= SOUTH && lat <= NORTH && lon >= WEST && lon <= EAST;
    }

    private static double number(String field, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number that is not finite is
        }
        throw new RejectedRow(Problem.said(IssueCode.BAD_COORDINATES, "NOT_A_COORDINATE", field, text));
    }
}
