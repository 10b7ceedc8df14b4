package it.atlante.address;

import it.atlante.geo.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The house numbers of all streets in arrays, street by street, in the order of numbers: some twenty bytes for each. Immutable.
 */
final class Numbers {

    static final int NOT_THERE = -1;

    /** Coordinates in units of a ten-millionth of a degree, a centimetre: divided by it they are the decimals that were given. */
    private static final double UNITS_IN_DEGREE = 1e7;

    /** A gap farther than this between two numbers says nothing of what lies between. */
    private static final double LONGEST_GAP_METERS = 400;

    /** So near to each other, the two neighbours of one missing number leave it no room to be elsewhere: measured on held-out numbers. */
    private static final double SURE_METERS = 20;

    /** So near to each other, two neighbours on either side that stand in a line show that the street goes on as it does. */
    private static final double SURE_LINE_METERS = 60;

    /** How much longer the way along them may be than the line between the outer two. */
    private static final double LINE = 1.1;

    private final int[] from;
    private final int[] civics;
    private final String[] exponents;
    private final String[] postalCodes;
    private final int[] lats;
    private final int[] lons;

    /** The columns of the table; {@code from} has one entry more than there are streets. */
    record Columns(int[] from, int[] civics, String[] exponents, String[] postalCodes, int[] lats, int[] lons) {}

    Numbers(Columns columns) {
        this.from = columns.from();
        this.civics = columns.civics();
        this.exponents = columns.exponents();
        this.postalCodes = columns.postalCodes();
        this.lats = columns.lats();
        this.lons = columns.lons();
    }

    static int unit(double degrees) {
        return (int) Math.round(degrees * UNITS_IN_DEGREE);
    }

    int size() {
        return civics.length;
    }

    GeoPoint point(int index) {
        return new GeoPoint(lats[index] / UNITS_IN_DEGREE, lons[index] / UNITS_IN_DEGREE);
    }

    int latUnits(int index) {
        return lats[index];
    }

    int lonUnits(int index) {
        return lons[index];
    }

    /** CAP; empty when not known. */
    String postalCode(int index) {
        return postalCodes[index];
    }

    String written(int index) {
        return exponents[index].isEmpty() ? String.valueOf(civics[index]) : civics[index] + "/" + exponents[index];
    }

    /** The street that a number belongs to. */
    int street(int index) {
        int at = Arrays.binarySearch(from, index);
        int street = at >= 0 ? at : -at - 2;
        while (from[street + 1] == index) {
            street++;
        }
        return street;
    }

    /** The number with that exponent; {@code NOT_THERE} when there is none. */
    int find(int street, int civic, String foldedExponent) {
        for (int i = first(street, civic); i < from[street + 1] && civics[i] == civic; i++) {
            if (CivicNumber.fold(exponents[i]).equals(foldedExponent)) {
                return i;
            }
        }
        return NOT_THERE;
    }

    /** The number with any exponent, none preferred; {@code NOT_THERE} when there is none. */
    int findAny(int street, int civic) {
        int plain = find(street, civic, "");
        int first = first(street, civic);
        return plain != NOT_THERE ? plain : first < from[street + 1] && civics[first] == civic ? first : NOT_THERE;
    }

    private int first(int street, int civic) {
        int at = Arrays.binarySearch(civics, from[street], from[street + 1], civic);
        int insertion = at < 0 ? -at - 1 : at;
        while (insertion > from[street] && civics[insertion - 1] == civic) {
            insertion--;
        }
        return insertion;
    }

    /**
     * A place between two known numbers of one side.
     *
     * @param below the known number before it
     * @param above the known number after it
     * @param gapMeters between the two
     * @param sure whether it is fifty metres off in some cases of a thousand only
     */
    record Between(GeoPoint point, int below, int above, double gapMeters, boolean sure) {}

    /** The place of a number between its neighbours of the same parity; null when one is missing or they are too far from each other. */
    @Nullable
    Between between(int street, int civic) {
        int below = neighbour(street, civic, -1);
        int above = neighbour(street, civic, 1);
        if (below == NOT_THERE || above == NOT_THERE) {
            return null;
        }
        GeoPoint one = point(below);
        GeoPoint other = point(above);
        double gap = one.distanceMeters(other);
        if (gap > LONGEST_GAP_METERS) {
            return null;
        }
        double share = (double) (civic - civics[below]) / (civics[above] - civics[below]);
        GeoPoint point = new GeoPoint(
                one.lat() + share * (other.lat() - one.lat()), one.lon() + share * (other.lon() - one.lon()));
        return new Between(point, below, above, gap, isSure(street, below, above, point));
    }

    /**
     * Whether houses stand as close and as regularly as where numbers that were held out were found. Gates in yards and numbers on the far side
     * of a block are why a short gap alone is not enough: 4.5 % of those up to 50 m were more than 50 m off.
     */
    private boolean isSure(int street, int below, int above, GeoPoint point) {
        List<GeoPoint> near = new ArrayList<>(all(street, civics[below]));
        near.addAll(all(street, civics[above]));
        if (civics[above] - civics[below] == 4 && widest(near) <= SURE_METERS) {
            return true;
        }
        int before = neighbour(street, civics[below], -1);
        int after = neighbour(street, civics[above], 1);
        if (before == NOT_THERE || after == NOT_THERE) {
            return false;
        }
        near.addAll(all(street, civics[before]));
        near.addAll(all(street, civics[after]));
        double along = point(before).distanceMeters(point(below))
                + point(below).distanceMeters(point)
                + point.distanceMeters(point(above))
                + point(above).distanceMeters(point(after));
        return widest(near) <= SURE_LINE_METERS && along <= LINE * point(before).distanceMeters(point(after));
    }

    /** The places of a number with all its exponents. */
    private List<GeoPoint> all(int street, int civic) {
        List<GeoPoint> points = new ArrayList<>();
        for (int i = first(street, civic); i < from[street + 1] && civics[i] == civic; i++) {
            points.add(point(i));
        }
        return points;
    }

    private static double widest(List<GeoPoint> points) {
        double widest = 0;
        for (GeoPoint one : points) {
            for (GeoPoint other : points) {
                widest = Math.max(widest, one.distanceMeters(other));
            }
        }
        return widest;
    }

    /** The nearest known number of the same parity on one side of it; {@code NOT_THERE} when there is none. */
    int neighbour(int street, int civic, int direction) {
        int start = first(street, civic);
        for (int i = direction < 0 ? start - 1 : start; i >= from[street] && i < from[street + 1]; i += direction) {
            if (civics[i] != civic && (civics[i] - civic) % 2 == 0) {
                return i;
            }
        }
        return NOT_THERE;
    }

    int civic(int index) {
        return civics[index];
    }

    /** The number of the street that is nearest to the mean of all: a place on the street, also where it bends. */
    int middle(int street) {
        long lat = 0;
        long lon = 0;
        int count = from[street + 1] - from[street];
        for (int i = from[street]; i < from[street + 1]; i++) {
            lat += lats[i];
            lon += lons[i];
        }
        int best = from[street];
        double least = Double.MAX_VALUE;
        for (int i = from[street]; i < from[street + 1]; i++) {
            double distance = Math.hypot(lats[i] - (double) lat / count, (lons[i] - (double) lon / count) * 0.7);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
