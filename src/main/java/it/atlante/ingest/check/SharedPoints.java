package it.atlante.ingest.check;

import it.atlante.geo.GeoPoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points of a file on which rows with different addresses lie: where a geocoder found nothing better than the centre of the town or of the street
 * it gave that. Several facilities of one site, or several services at one address, are no such thing. For one thread; some 30 bytes for each
 * different point.
 */
public final class SharedPoints {

    /** Two addresses at one point are a corner, a second entrance or two spellings; three are a point that stands for more than a place. */
    static final int FEWEST_ADDRESSES = 3;

    private static final int MOST = 0xFFFF;

    private final LongNumbers points;

    /** Pairs of a point and an address or street, only for points of several rows. */
    private final LongNumbers pairs = new LongNumbers(16);

    /** What the first row of a point said: address in the upper half, street in the lower one. */
    private long[] first;

    private int[] rows;

    /** Different addresses in the upper half, different streets in the lower one. */
    private int[] different;

    /**
     * A point that stands for more than one place.
     *
     * @param rows rows of the file with an address and this point
     * @param addresses how many different ones they have
     * @param streets on how many different streets
     */
    public record Shared(int rows, int addresses, int streets) {

        /** Whether the point stands for a whole town or the like, rather than for one street. */
        public boolean manyStreets() {
            return streets >= FEWEST_ADDRESSES;
        }
    }

    private final Map<Long, Shared> known = new HashMap<>();

    /**
     * @param expectedRows rows of the file, as far as known
     * @param known what an earlier look at the whole file found, when only some of its rows are here
     */
    public SharedPoints(long expectedRows, Map<GeoPoint, Shared> known) {
        known.forEach((point, shared) -> this.known.put(key(point), shared));
        this.points = new LongNumbers(expectedRows);
        int capacity = (int) Math.clamp(expectedRows, 16, 1 << 28);
        this.first = new long[capacity];
        this.rows = new int[capacity];
        this.different = new int[capacity];
    }

    /** Remembers the point and address of a row. A row without an address says nothing. */
    public void add(GeoPoint point, @Nullable String address) {
        String folded = address == null ? "" : Addresses.fold(address);
        if (folded.isEmpty()) {
            return;
        }
        int addressHash = (int) LongNumbers.hash(folded);
        int streetHash = (int) LongNumbers.hash(Addresses.street(folded));
        int number = points.of(key(point));
        if (number == rows.length) {
            grow();
        }
        if (rows[number]++ == 0) {
            first[number] = (long) addressHash << 32 | streetHash & 0xFFFFFFFFL;
            different[number] = 1 << 16 | 1;
            return;
        }
        if (addressHash != (int) (first[number] >>> 32)
                && isNew(number, addressHash, 1)
                && different[number] >>> 16 < MOST) {
            different[number] += 1 << 16;
        }
        if (streetHash != (int) first[number] && isNew(number, streetHash, 2) && (different[number] & MOST) < MOST) {
            different[number]++;
        }
    }

    /** What is known of a point on which rows with different addresses lie; null for any other. */
    public @Nullable Shared find(GeoPoint point) {
        Shared before = known.get(key(point));
        int number = points.find(key(point));
        if (before != null || number < 0) {
            return before;
        }
        Shared shared = new Shared(rows[number], different[number] >>> 16, different[number] & MOST);
        return shared.addresses() < FEWEST_ADDRESSES ? null : shared;
    }

    private boolean isNew(int number, int hash, int kind) {
        int before = pairs.size();
        pairs.of(LongNumbers.mix((long) number * 4 + kind) ^ hash);
        return pairs.size() > before;
    }

    private void grow() {
        int capacity = rows.length + (rows.length >> 1);
        first = Arrays.copyOf(first, capacity);
        rows = Arrays.copyOf(rows, capacity);
        different = Arrays.copyOf(different, capacity);
    }

    /** The point to the sixth decimal of a degree, about 10 cm. */
    private static long key(GeoPoint point) {
        return Math.round(point.lat() * 1e6) << 32 | Math.round(point.lon() * 1e6) & 0xFFFFFFFFL;
    }
}
