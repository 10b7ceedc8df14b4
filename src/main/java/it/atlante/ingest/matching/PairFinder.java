package it.atlante.ingest.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds the pairs that are alike among many records: first every record is added, of which only the keys are kept, then the few that share a
 * key are read again and compared. For one use by one thread.
 */
final class PairFinder {

    /** Pairs whose records are read together. */
    private static final int PAIRS_AT_ONCE = 2_000;

    private final KeyIndex index = new KeyIndex();
    private final Rarity rarity = new Rarity();
    private final List<UUID> ids = new ArrayList<>();
    private final BitSet asked = new BitSet();
    private long compared;

    /** A pair that is worth asking about; the smaller id, as text, is the first. */
    record Found(UUID first, UUID second, Likeness likeness) {}

    /** @param isNew whether its pairs are looked for; those of two old records were looked for before */
    void add(Card card, boolean isNew) {
        int number = ids.size();
        ids.add(card.id());
        asked.set(number, isNew);
        BlockKeys.of(card).forEach(key -> index.add(number, key));
        card.names().forEach(rarity::add);
    }

    /** How many pairs were compared. */
    long compared() {
        return compared;
    }

    /**
     * Compares the pairs that share something.
     *
     * @param cards reads records again by id; one that is gone meanwhile is left out
     */
    void find(Function<Collection<UUID>, Map<UUID, Card>> cards, Consumer<Found> found) {
        long[] pairs = index.pairs(asked);
        for (int from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
            int to = Math.min(pairs.length, from + PAIRS_AT_ONCE);
            TreeSet<UUID> wanted = new TreeSet<>();
            for (int i = from; i < to; i++) {
                wanted.add(first(pairs[i]));
                wanted.add(second(pairs[i]));
            }
            Map<UUID, Card> read = cards.apply(wanted);
            for (int i = from; i < to; i++) {
                compare(read.get(first(pairs[i])), read.get(second(pairs[i])), found);
            }
        }
    }

    private void compare(
            @org.jspecify.annotations.Nullable Card one,
            @org.jspecify.annotations.Nullable Card other,
            Consumer<Found> found) {
        if (one == null || other == null) {
            return;
        }
        compared++;
        Likeness likeness = Comparison.of(one, other, rarity);
        if (likeness.isWorthAsking()) {
            boolean inOrder = one.id().toString().compareTo(other.id().toString()) < 0;
            found.accept(
                    inOrder ? new Found(one.id(), other.id(), likeness) : new Found(other.id(), one.id(), likeness));
        }
    }

    private UUID first(long pair) {
        return ids.get((int) (pair >>> 32));
    }

    private UUID second(long pair) {
        return ids.get((int) pair);
    }
}
