package it.atlante.catalogue.area;

import it.atlante.catalogue.CatalogueChanged;
import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The areas of the catalogue in memory: which of them contain a point, and which one a name means. Read anew after a change of areas.
 */
@Component
public class AreaLookup {

    private final Areas areas;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable AreaSnapshot snapshot;

    AreaLookup(Areas areas) {
        this.areas = areas;
    }

    /** Areas of every kind and vintage that contain the point, borders included, in the order of kinds. */
    public List<AreaRef> containing(GeoPoint point) {
        return snapshot().containing(point);
    }

    /** An area by its id, or by its key ({@code KIND:vintage:code}). */
    public Optional<AreaRef> find(String idOrKey) {
        return snapshot().find(idOrKey);
    }

    public Optional<AreaRef> find(UUID id) {
        return snapshot().find(id.toString());
    }

    /**
     * The areas of a kind that are in use, by code: the official ones where there are any, else the approximate ones of the demonstration
     * set.
     */
    public List<AreaRef> current(AreaKind kind) {
        return snapshot().current(kind);
    }

    /** Grows whenever the areas change; part of what a cache of areas depends on. */
    public long generation() {
        return generation.get();
    }

    /** Makes the next question read the areas anew. */
    public void refresh() {
        generation.incrementAndGet();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onChange(CatalogueChanged changed) {
        if (changed.types().contains(RecordType.AREA)) {
            refresh();
        }
    }

    private AreaSnapshot snapshot() {
        AreaSnapshot known = snapshot;
        long wanted = generation.get();
        if (known == null || known.generation() < wanted) {
            // The generation is taken before reading: a change during the read makes the next call read again.
            known = AreaSnapshot.read(areas, wanted);
            snapshot = known;
        }
        return known;
    }
}
