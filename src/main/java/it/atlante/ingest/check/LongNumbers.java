package it.atlante.ingest.check;

import java.util.Arrays;

/**
 * Numbers the different keys that it is shown: 0 for the first, 1 for the second. Open addressing over arrays of primitives, so that a million
 * keys need some 20 MB. For one thread.
 */
final class LongNumbers {

    private static final int FREE = -1;

    private long[] keys;
    private int[] slots;
    private int size;

    /** @param expected how many keys there will be; it grows when there are more */
    LongNumbers(long expected) {
        int capacity = (int) Math.clamp(expected, 16, 1 << 28);
        this.keys = new long[capacity];
        this.slots = emptySlots(capacity);
    }

    int size() {
        return size;
    }

    /** The number of a key; {@link #size} grows when it was not known. */
    int of(long key) {
        int slot = slot(key);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = size;
        return size++;
    }

    /** The number of a key; -1 when it is not known. */
    int find(long key) {
        return slots[slot(key)];
    }

    private int slot(long key) {
        int slot = (int) Math.unsignedMultiplyHigh(mix(key), slots.length);
        while (slots[slot] != FREE && keys[slots[slot]] != key) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length + (keys.length >> 1));
        slots = emptySlots(keys.length);
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i;
        }
    }

    private static int[] emptySlots(int keys) {
        int[] slots = new int[keys + (keys >> 1)];
        Arrays.fill(slots, FREE);
        return slots;
    }

    /** Spreads keys that differ in few bits (the finaliser of SplitMix64, Steele, Lea and Flood 2014). */
    static long mix(long key) {
        long z = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A 64-bit hash of a text: among a million texts two have the same with a chance of one in forty millions. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }
}
