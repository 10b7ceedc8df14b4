package it.atlante.catalogue;

import it.atlante.catalogue.history.Change.Action;
import it.atlante.catalogue.history.ChangeLog;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** As the stores order ids; {@code UUID.compareTo} takes the halves for signed numbers. */
    private static final Comparator<UUID> UUID_ORDER = Comparator.<UUID>comparingLong(
                    id -> id.getMostSignificantBits() ^ Long.MIN_VALUE)
            .thenComparingLong(id -> id.getLeastSignificantBits() ^ Long.MIN_VALUE);

    private final EntityManager entityManager;
    private final RecordStates states;
    private final NewRecords newRecords;
    private final ReferringRecords referring;
    private final Reconciliation reconciliation;
    private final ChangeLog changeLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalogue(
            EntityManager entityManager,
            RecordStates states,
            NewRecords newRecords,
            ReferringRecords referring,
            ChangeLog changeLog,
            ApplicationEventPublisher events,
            Clock clock,
            Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
        this.entityManager = entityManager;
        this.states = states;
        this.newRecords = newRecords;
        this.referring = referring;
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
        if (!actor.isPerson()) {
            return importAll(drafts.stream().map(Prepared::of).toList(), actor);
        }
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
     * Writes what a source says, in great number: {@link #saveAll} for an import. Only records that change are read; new ones go past the
     * persistence context.
     *
     * @param actor an import run
     */
    @Transactional
    public List<Saved> importAll(List<Prepared> drafts, Actor actor) {
        Map<UUID, RecordStates.State> before = states.of(drafts);
        Map<UUID, UUID> survivors = reconciliation.survivors();
        Map<UUID, Prepared> fresh = new LinkedHashMap<>();
        List<Prepared> changed = new ArrayList<>();
        List<Saved> outcomes = new ArrayList<>(drafts.size());
        List<Integer> decided = new ArrayList<>();
        List<Prepared> redirected = new ArrayList<>();
        for (Prepared given : drafts) {
            RecordStates.State state = before.get(given.id());
            Prepared draft = given.ledTo(reconciliation.redirect(given.draft(), survivors));
            Saved outcome = foresee(draft, state, actor);
            if (state != null && (survivors.containsKey(draft.id()) || state.edited() && !state.removed())) {
                decided.add(outcomes.size());
                outcomes.add(outcome);
                continue;
            }
            if (draft != given && outcome.written()) {
                redirected.add(given);
            }
            if (state == null && fresh.putIfAbsent(draft.id(), draft) != null) {
                throw new IllegalArgumentException("one batch describes the record " + draft.id() + " twice");
            }
            if (state != null
                    && (outcome.outcome() == Saved.Outcome.UPDATED || outcome.outcome() == Saved.Outcome.CREATED)) {
                changed.add(draft);
            }
            outcomes.add(outcome);
        }
        insert(fresh.values(), actor);
        update(changed, actor);
        redirected.forEach(given -> reconciliation.redirected(given.draft(), getRecord(given.draft())));
        reconcile(drafts, decided, survivors, outcomes, actor);
        return outcomes;
    }

    /** Brings together what the source says of records with what people decided about them. */
    private void reconcile(
            List<Prepared> drafts,
            List<Integer> decided,
            Map<UUID, UUID> survivors,
            List<Saved> outcomes,
            Actor actor) {
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (int at : decided) {
            Prepared given = drafts.get(at);
            CatalogueRecord existing = getRecord(given.draft());
            Draft led = reconciliation.redirect(given.draft(), survivors);
            String lastDigest = Objects.requireNonNullElse(existing.sourceDigest(), "");
            Reconciliation.Told told =
                    new Reconciliation.Told(led, given.encoded().digest(), lastDigest, actor);
            UUID survivor = survivors.get(given.id());
            Saved saved = survivor == null
                    ? reconcileEdited(existing, told, entries)
                    : saved(given.draft(), reconciliation.ofMerged(existing, told, survivor), existing.version());
            if (led != given.draft() && saved.written()) {
                reconciliation.redirected(given.draft(), existing);
            }
            outcomes.set(at, saved);
        }
        log(entries, actor);
    }

    private Saved reconcileEdited(CatalogueRecord existing, Reconciliation.Told told, List<ChangeLog.Entry> entries) {
        Reconciliation.Verdict verdict = reconciliation.ofEdited(existing, told);
        Draft merged = verdict.draft();
        boolean same =
                existing.details().equals(merged.details()) && existing.header().equals(merged.header());
        if (same) {
            Saved.Outcome outcome = verdict.asked() ? Saved.Outcome.KEPT_EDIT : Saved.Outcome.UNCHANGED;
            return saved(merged, outcome, existing.version());
        }
        long version = existing.version() + 1;
        existing.write(merged, told.actor(), clock.instant());
        existing.toldBySource(told.digest());
        existing.keepEdited(!verdict.faithful());
        entries.add(new ChangeLog.Entry(existing, version, Action.UPDATED));
        return saved(merged, verdict.asked() ? Saved.Outcome.KEPT_EDIT : Saved.Outcome.UPDATED, version);
    }

    private CatalogueRecord getRecord(Draft draft) {
        return find(draft.details().newRecord().getClass(), draft.id())
                .orElseThrow(() -> new IllegalStateException("there is no record " + draft.id()));
    }

    /**
     * Writes a record as a merge, or the undoing of one, leaves it: whether it counts as edited by a person is said, because leading a
     * reference elsewhere is no edit of what the record says.
     *
     * @throws IllegalStateException when there is no such record
     */
    @Transactional
    public Saved rewrite(Draft draft, boolean edited, Actor actor) {
        CatalogueRecord existing = getRecord(draft);
        long version = existing.version() + 1;
        existing.write(draft, actor, clock.instant());
        existing.keepEdited(edited);
        log(List.of(new ChangeLog.Entry(existing, version, Action.UPDATED)), actor);
        return saved(draft, Saved.Outcome.UPDATED, version);
    }

    /** What {@link #importAll} would do with the drafts; nothing is written. */
    @Transactional(readOnly = true)
    public List<Saved> foreseeAll(List<Prepared> drafts, Actor actor) {
        Map<UUID, RecordStates.State> before = states.of(drafts);
        Map<UUID, UUID> survivors = reconciliation.survivors();
        return drafts.stream()
                .map(draft -> survivors.containsKey(draft.id())
                        ? saved(draft.draft(), Saved.Outcome.UNCHANGED, 1)
                        : foresee(draft, before.get(draft.id()), actor))
                .toList();
    }

    /** Snapshots of records as they are now, by id; of those that are there. */
    @Transactional(readOnly = true)
    public Map<UUID, String> snapshots(RecordType type, Collection<UUID> ids) {
        Map<UUID, String> snapshots = new HashMap<>();
        listByIds(referring.recordClass(type), ids)
                .forEach(it -> snapshots.put(it.getId(), Snapshots.json(it.details(), it.header())));
        return snapshots;
    }

    private static Saved foresee(Prepared draft, RecordStates.@Nullable State state, Actor actor) {
        RecordType type = draft.draft().details().type();
        if (state == null) {
            return new Saved(type, draft.id(), Saved.Outcome.CREATED, 1);
        }
        if (state.removed() && state.digest() == null && !state.edited()) {
            // Its creation was undone: it comes back.
            return new Saved(type, draft.id(), Saved.Outcome.CREATED, state.version() + 1);
        }
        if (draft.encoded().digest().equals(state.digest())) {
            boolean own = Objects.equals(state.runId(), actor.importRunId());
            return new Saved(type, draft.id(), Saved.Outcome.UNCHANGED, state.version(), own);
        }
        return state.edited()
                ? new Saved(type, draft.id(), Saved.Outcome.KEPT_EDIT, state.version())
                : new Saved(type, draft.id(), Saved.Outcome.UPDATED, state.version() + 1);
    }

    private void insert(Collection<Prepared> drafts, Actor actor) {
        Map<RecordType, List<Prepared>> byType = new EnumMap<>(RecordType.class);
        drafts.forEach(draft -> byType.computeIfAbsent(draft.draft().details().type(), any -> new ArrayList<>())
                .add(draft));
        byType.forEach((type, some) -> {
            // In the order of the primary key, so that each page of its index is touched once.
            some.sort(Comparator.comparing(Prepared::id, UUID_ORDER));
            newRecords.insert(type, some, actor, clock.instant());
        });
        if (!byType.isEmpty()) {
            events.publishEvent(new CatalogueChanged(Set.copyOf(byType.keySet())));
        }
    }

    private void update(List<Prepared> drafts, Actor actor) {
        Map<UUID, CatalogueRecord> known =
                findExisting(drafts.stream().map(Prepared::draft).toList());
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (Prepared draft : drafts) {
            CatalogueRecord existing = Objects.requireNonNull(known.get(draft.id()));
            long version = existing.version() + 1;
            existing.write(draft.draft(), actor, clock.instant());
            existing.toldBySource(draft.encoded().digest());
            entries.add(new ChangeLog.Entry(existing, version, Action.UPDATED));
        }
        log(entries, actor);
        if (!drafts.isEmpty()) {
            entityManager.clear();
        }
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
     * Notes that a person confirmed a record as it is today. That is no edit: when its source says something new, the record follows it.
     *
     * @return {@code UNCHANGED} when the same was noted before
     * @throws StaleRecord when the record has another version by now, or is not there any more
     */
    @Transactional
    public Saved confirm(Confirmation confirmation, Actor actor) {
        CatalogueRecord record = find(confirmation.recordClass(), confirmation.id())
                .filter(it -> !it.removed() && it.version() == confirmation.readVersion())
                .orElseThrow(() -> new StaleRecord(confirmation.id(), confirmation.readVersion(), 0));
        Header confirmed = record.header().withVerification(LocalDate.now(clock), confirmation.by());
        if (confirmed.equals(record.header())) {
            return new Saved(record.type(), record.getId(), Saved.Outcome.UNCHANGED, record.version());
        }
        long version = record.version() + 1;
        record.confirm(confirmed, actor, clock.instant());
        log(List.of(new ChangeLog.Entry(record, version, Action.UPDATED)), actor);
        return new Saved(record.type(), record.getId(), Saved.Outcome.UPDATED, version);
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

    /**
     * Removes a record that its source does not have any more, a service with its places; unless something else that stays refers to it.
     *
     * @return false when it was removed before, or is referred to
     */
    @Transactional
    public boolean removeVanished(RecordType type, UUID id, Actor actor) {
        if (type == RecordType.SERVICE) {
            referring
                    .placesOf(id)
                    .forEach(place -> remove(referring.recordClass(RecordType.SERVICE_AT_LOCATION), place, actor));
        }
        Class<? extends CatalogueRecord> recordClass = referring.recordClass(type);
        boolean referredTo =
                find(recordClass, id).filter(referring::isReferredTo).isPresent();
        return !referredTo && remove(recordClass, id, actor);
    }

    private Saved write(Draft draft, Map<UUID, CatalogueRecord> known, Actor actor, List<ChangeLog.Entry> entries) {
        CatalogueRecord existing = known.get(draft.id());
        Instant now = clock.instant();
        if (existing == null) {
            CatalogueRecord created = draft.details().newRecord();
            created.create(draft, actor, now);
            entityManager.persist(created);
            known.put(draft.id(), created);
            entries.add(new ChangeLog.Entry(created, 1, Action.CREATED));
            return saved(draft, Saved.Outcome.CREATED, 1);
        }
        boolean same = !existing.removed()
                && existing.details().equals(draft.details())
                && existing.header().equals(draft.header());
        if (same) {
            return saved(draft, Saved.Outcome.UNCHANGED, existing.version());
        }
        long version = existing.version() + 1;
        existing.write(draft, actor, now);
        entries.add(new ChangeLog.Entry(existing, version, Action.UPDATED));
        return saved(draft, Saved.Outcome.UPDATED, version);
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
