package it.atlante.catalogue;

import it.atlante.catalogue.history.Change.Action;
import it.atlante.catalogue.history.ChangeLog;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to write records. Each call is one transaction that holds the records, their history rows and their change-feed rows:
 * all of them or none. After the commit a {@link CatalogueChanged} event tells the indexer that the feed has grown.
 */
@Component
public class Catalogue {

    private final EntityManager entityManager;
    private final ChangeLog changeLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalogue(EntityManager entityManager, ChangeLog changeLog, ApplicationEventPublisher events, Clock clock) {
        this.entityManager = entityManager;
        this.changeLog = changeLog;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that has a place refers to it, the seat of an organisation too; what else is referred to comes first in the types. */
    private static final Comparator<Draft> WRITING_ORDER = Comparator.comparing(
                    (Draft draft) -> draft.details().type() != RecordType.LOCATION)
            .thenComparing(draft -> draft.details().type());

    /** Writes one record; see {@link #saveAll}. */
    @Transactional
    public Saved save(Draft draft, Actor actor) {
        return saveAll(List.of(draft), actor).getFirst();
    }

    /**
     * Writes records, whatever is referred to before what refers to it. A draft that says what the record says already writes nothing. An
     * import never overwrites what a person edited since the source last changed: such a draft is answered with {@code KEPT_EDIT}.
     *
     * @return what became of each draft, in the order given
     */
    @Transactional
    public List<Saved> saveAll(List<Draft> drafts, Actor actor) {
        Map<UUID, CatalogueRecord> known = findExisting(drafts);
        Map<Draft, Saved> outcomes = new LinkedHashMap<>();
        List<ChangeLog.Entry> entries = new ArrayList<>();
        drafts.stream().sorted(WRITING_ORDER).forEach(draft -> {
            Saved saved = write(draft, known, actor, entries);
            outcomes.put(draft, saved);
        });
        log(entries, actor);
        return drafts.stream().map(outcomes::get).toList();
    }

    /**
     * Writes a person's edit of a record, unless somebody changed it after the person read it.
     *
     * @param readVersion the version that the person started from; 0 for a new record
     * @throws StaleRecord when the record has another version by now
     */
    @Transactional
    public Saved edit(Draft draft, long readVersion, Actor actor) {
        long version = find(draft.details().newRecord().getClass(), draft.id())
                .map(CatalogueRecord::version)
                .orElse(0L);
        if (version != readVersion) {
            throw new StaleRecord(draft.id(), readVersion, version);
        }
        return save(draft, actor);
    }

    /**
     * Removes a record: it leaves every list and search, and keeps its history.
     *
     * @return false when there is no such record, or it was removed before
     */
    @Transactional
    public boolean remove(Class<? extends CatalogueRecord> recordClass, UUID id, Actor actor) {
        Optional<? extends CatalogueRecord> found = find(recordClass, id).filter(it -> !it.removed());
        found.ifPresent(it -> {
            it.remove(actor, clock.instant());
            log(List.of(new ChangeLog.Entry(it, it.version() + 1, Action.REMOVED)), actor);
        });
        return found.isPresent();
    }

    private Saved write(Draft draft, Map<UUID, CatalogueRecord> known, Actor actor, List<ChangeLog.Entry> entries) {
        CatalogueRecord existing = known.get(draft.id());
        Instant now = clock.instant();
        String digest = actor.isPerson() ? null : Snapshots.digest(draft);
        if (existing == null) {
            CatalogueRecord created = draft.details().newRecord();
            created.create(draft, actor, now);
            if (digest != null) {
                created.toldBySource(digest);
            }
            entityManager.persist(created);
            known.put(draft.id(), created);
            entries.add(new ChangeLog.Entry(created, 1, Action.CREATED));
            return saved(draft, Saved.Outcome.CREATED, 1);
        }
        Saved.@Nullable Outcome kept = reasonToKeep(existing, draft, digest);
        if (kept != null) {
            return saved(draft, kept, existing.version());
        }
        long version = existing.version() + 1;
        existing.write(draft, actor, now);
        if (digest != null) {
            existing.toldBySource(digest);
        }
        entries.add(new ChangeLog.Entry(existing, version, Action.UPDATED));
        return saved(draft, Saved.Outcome.UPDATED, version);
    }

    private static Saved.@Nullable Outcome reasonToKeep(
            CatalogueRecord existing, Draft draft, @Nullable String digest) {
        if (digest == null) {
            boolean same = !existing.removed()
                    && existing.details().equals(draft.details())
                    && existing.header().equals(draft.header());
            return same ? Saved.Outcome.UNCHANGED : null;
        }
        if (digest.equals(existing.sourceDigest())) {
            return Saved.Outcome.UNCHANGED;
        }
        return existing.edited() ? Saved.Outcome.KEPT_EDIT : null;
    }

    private static Saved saved(Draft draft, Saved.Outcome outcome, long version) {
        return new Saved(draft.details().type(), draft.id(), outcome, version);
    }

    private void log(List<ChangeLog.Entry> entries, Actor actor) {
        if (entries.isEmpty()) {
            return;
        }
        entityManager.flush();
        changeLog.append(entries, actor, clock.instant());
        events.publishEvent(new CatalogueChanged(
                entries.stream().map(entry -> entry.changed().type()).collect(Collectors.toUnmodifiableSet())));
    }

    private Map<UUID, CatalogueRecord> findExisting(List<Draft> drafts) {
        Map<Class<? extends CatalogueRecord>, List<UUID>> idsByClass = new HashMap<>();
        for (Draft draft : drafts) {
            idsByClass
                    .computeIfAbsent(draft.details().newRecord().getClass(), any -> new ArrayList<>())
                    .add(draft.id());
        }
        Map<UUID, CatalogueRecord> existing = new HashMap<>();
        idsByClass.forEach(
                (recordClass, ids) -> listByIds(recordClass, ids).forEach(it -> existing.put(it.getId(), it)));
        return existing;
    }

    private <R extends CatalogueRecord> List<R> listByIds(Class<R> recordClass, Collection<UUID> ids) {
        return entityManager
                .createQuery("select r from " + recordClass.getSimpleName() + " r where r.id in :ids", recordClass)
                .setParameter("ids", ids)
                .getResultList();
    }

    private <R extends CatalogueRecord> Optional<R> find(Class<R> recordClass, UUID id) {
        return Optional.ofNullable(entityManager.find(recordClass, id));
    }
}
