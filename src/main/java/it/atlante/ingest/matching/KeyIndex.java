package it.atlante.ingest.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * An inverted index of keys: 12 bytes for each key of each record, so that a million records fit into a few hundred megabytes. Keys are kept
 * as 64-bit hashes: two that fall together cost one needless comparison. First filled, then asked; for one thread.
 */
final class KeyIndex {

    /** A key of more records than this says too little: a fallback point, a switchboard, a common word. */
    static final int MOST_RECORDS = 40;

    /** Sorting a part at a time needs a part of the memory. */
    private static final int PARTS = 64;

    private static final int PART_SHIFT = 58;

    private long[] hashes = new long[1 << 12];
    private int[] records = new int[1 << 12];
    private int size;

    void add(int record, String key) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            records = Arrays.copyOf(records, size * 2);
        }
        hashes[size] = hash(key);
        records[size++] = record;
    }

    /**
     * The pairs that share a key which few records have, at least one of the two among the asked ones.
     *
     * @return each pair once: the smaller number in the upper 32 bits, the greater in the lower
     */
    long[] pairs(BitSet asked) {
        Pairs pairs = new Pairs();
        for (int part = 0; part < PARTS; part++) {
            pairsOf(part, asked, pairs);
        }
        return pairs.distinct();
    }

    private void pairsOf(int part, BitSet asked, Pairs pairs) {
        int[] order = order(part);
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && hashes[order[to]] == hashes[order[from]]) {
                to++;
            }
            if (to - from <= MOST_RECORDS) {
                addPairs(order, from, to, asked, pairs);
            }
            from = to;
        }
    }

    /** The entries whose hashes begin alike, in the order of their hashes. */
    private int[] order(int part) {
        return IntStream.range(0, size)
                .filter(entry -> (int) (hashes[entry] >>> PART_SHIFT) == part)
                .boxed()
                .sorted((one, other) -> Long.compare(hashes[one], hashes[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void addPairs(int[] order, int from, int to, BitSet asked, Pairs pairs) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                int one = records[order[i]];
                int other = records[order[j]];
                if (one != other && (asked.get(one) || asked.get(other))) {
                    pairs.add(Math.min(one, other), Math.max(one, other));
                }
            }
        }
    }

    /** FNV-1a over the bytes of the key (Fowler, Noll, Vo), 64 bits. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte part : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (part & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** A list of pairs, some of them several times until the end. */
    private static final class Pairs {
        private long[] pairs = new long[1 << 10];
        private int count;

        void add(int one, int other) {
            if (count == pairs.length) {
                // Half of them are repeated, as a rule: what can be thrown away is not copied.
                pairs = Arrays.copyOf(distinct(), pairs.length);
                if (count > pairs.length / 2) {
                    pairs = Arrays.copyOf(pairs, pairs.length * 2);
                }
            }
            pairs[count++] = ((long) one << 32) | other;
        }

        long[] distinct() {
            Arrays.sort(pairs, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    pairs[kept++] = pairs[i];
                }
            }
            count = kept;
            return Arrays.copyOf(pairs, kept);
        }
    }
}
