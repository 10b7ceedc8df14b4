package it.atlante.ingest.matching;

import it.atlante.catalogue.RecordType;
import it.atlante.ingest.matching.PairFinder.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for possible duplicates in the catalogue and puts them into the queue. */
@Component
public class DuplicateSearch {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateSearch.class);

    private static final int RECORDS_AT_ONCE = 500;

    private final Cards cards;
    private final PossibleDuplicates duplicates;

    DuplicateSearch(Cards cards, PossibleDuplicates duplicates) {
        this.cards = cards;
        this.duplicates = duplicates;
    }

    /**
     * Compares the records that a run wrote with all others of their types.
     *
     * @param runId the run; null compares every record with every other
     * @return how many pairs are worth asking about, answered ones included
     */
    public int search(@Nullable UUID runId) {
        return search(runId, () -> true);
    }

    /** @throws CancellationException when told to stop; nothing of the type that was being compared is kept */
    int search(@Nullable UUID runId, BooleanSupplier goOn) {
        int found = 0;
        for (RecordType type : RecordType.values()) {
            if (Comparison.isCompared(type)) {
                found += search(type, runId, goOn);
            }
        }
        return found;
    }

    private int search(RecordType type, @Nullable UUID runId, BooleanSupplier goOn) {
        List<UUID> news = cards.ids(type, runId);
        if (news.isEmpty()) {
            return 0;
        }
        Set<UUID> asked = new HashSet<>(news);
        PairFinder finder = new PairFinder();
        List<UUID> all = runId == null ? news : cards.ids(type, null);
        for (int from = 0; from < all.size(); from += RECORDS_AT_ONCE) {
            List<UUID> page = all.subList(from, Math.min(all.size(), from + RECORDS_AT_ONCE));
            Map<UUID, Card> read = read(type, page, goOn);
            for (UUID id : page) {
                Card card = read.get(id);
                if (card != null) {
                    finder.add(card, asked.contains(id));
                }
            }
        }
        List<Found> found = new ArrayList<>();
        finder.find(ids -> read(type, ids, goOn), found::add);
        duplicates.add(type, found);
        LOG.debug(
                "{}: {} new of {}, {} pairs compared, {} alike",
                type,
                news.size(),
                all.size(),
                finder.compared(),
                found.size());
        return found.size();
    }

    private Map<UUID, Card> read(RecordType type, Collection<UUID> ids, BooleanSupplier goOn) {
        if (!goOn.getAsBoolean()) {
            throw new CancellationException("the search for duplicates was stopped");
        }
        return cards.byIds(type, ids);
    }
}
