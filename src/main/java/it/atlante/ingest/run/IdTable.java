package it.atlante.ingest.run;

import java.util.UUID;

/** Ids with a number each, in arrays: 24 bytes for a place, half of them taken at least. Open addressing. For one thread. */
final class IdTable {

    /** What {@link #get} answers for an id that is not there. */
    static final long ABSENT = -1;

    private static final int FIRST = 1 << 10;

    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    /** The number plus one; 0 marks a free place. */
    private long[] values = new long[FIRST];

    private int size;

    long get(UUID id) {
        return values[place(id.getMostSignificantBits(), id.getLeastSignificantBits())] - 1;
    }

    boolean contains(UUID id) {
        return get(id) != ABSENT;
    }

    /** Puts an id in, unless it is there. */
    void putIfAbsent(UUID id, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative number " + value);
        }
        insert(id.getMostSignificantBits(), id.getLeastSignificantBits(), value + 1);
        // Three quarters full: longer chains would be slower than a larger table.
        if (size > values.length / 4 * 3) {
            grow();
        }
    }

    int size() {
        return size;
    }

    private void insert(long h, long l, long value) {
        int place = place(h, l);
        if (values[place] == 0) {
            high[place] = h;
            low[place] = l;
            values[place] = value;
            size++;
        }
    }

    private int place(long h, long l) {
        int mask = values.length - 1;
        int place = Long.hashCode((h ^ l) * 0x9E3779B97F4A7C15L) & mask;
        while (values[place] != 0 && (high[place] != h || low[place] != l)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldValues = values;
        high = new long[2 * oldHigh.length];
        low = new long[2 * oldLow.length];
        values = new long[2 * oldValues.length];
        size = 0;
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != 0) {
                insert(oldHigh[i], oldLow[i], oldValues[i]);
            }
        }
    }
}
