package it.atlante.catalogue;

import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.Change.Action;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.history.ChangeLog.RunChange;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes what an import run did to records: what it created is removed, what it changed says again what it said before. Each of these is a
 * change of the person who undoes, with its own history and feed row.
 */
@Component
public class Undoing {

    private final EntityManager entityManager;
    private final ChangeLog changeLog;
    private final ReferringRecords referring;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(
            EntityManager entityManager,
            ChangeLog changeLog,
            ReferringRecords referring,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entityManager = entityManager;
        this.changeLog = changeLog;
        this.referring = referring;
        this.events = events;
        this.clock = clock;
    }

    /** A record that was left as it is, because somebody changed it after the run, or something that stays refers to it. */
    public record Left(RecordType type, UUID id, String label) {}

    /**
     * Undoes changes of a run in one transaction.
     *
     * @param changes changes of one run; records that refer before those that they refer to
     * @return the records that were left; records that were undone before are passed over
     */
    @Transactional
    public List<Left> undo(List<RunChange> changes, UUID runId, Actor person) {
        List<Left> left = new ArrayList<>();
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (RunChange change : changes) {
            CatalogueRecord record = entityManager.find(referring.recordClass(change.type()), change.id());
            if (record == null || isUndone(record, change)) {
                continue;
            }
            if (!untouched(record, runId) || change.action() == Action.CREATED && referring.isReferredTo(record)) {
                left.add(new Left(change.type(), change.id(), record.details().label()));
                continue;
            }
            long version = record.version() + 1;
            undo(record, change, runId, person);
            entityManager.flush();
            entries.add(new ChangeLog.Entry(
                    record, version, change.action() == Action.CREATED ? Action.REMOVED : Action.UPDATED));
        }
        if (!entries.isEmpty()) {
            changeLog.append(entries, person, clock.instant());
            events.publishEvent(new CatalogueChanged(
                    entries.stream().map(entry -> entry.changed().type()).collect(Collectors.toUnmodifiableSet())));
        }
        entityManager.clear();
        return left;
    }

    private static boolean isUndone(CatalogueRecord record, RunChange change) {
        return change.action() == Action.CREATED && record.removed() && record.sourceDigest() == null;
    }

    /** Whether the record still is as the run wrote it. */
    private static boolean untouched(CatalogueRecord record, UUID runId) {
        return runId.equals(record.importRunId()) && !record.removed();
    }

    private void undo(CatalogueRecord record, RunChange change, UUID runId, Actor person) {
        Instant now = clock.instant();
        if (change.action() == Action.CREATED) {
            record.takeBack(person, now);
            return;
        }
        Change before = before(change, runId);
        Details details = Snapshots.details(before.snapshot(), record.details().getClass());
        Header header = Snapshots.header(before.snapshot());
        record.restore(new Draft(record.getId(), details, header), person, now);
        record.restored(before.importRunId(), Snapshots.encode(details, header).digest());
    }

    private Change before(RunChange change, UUID runId) {
        @Nullable Change found = null;
        for (Change other : changeLog.listOf(change.type(), change.id())) {
            if (!Objects.equals(other.importRunId(), runId) && other.version() < change.version()) {
                found = other;
                break;
            }
        }
        if (found == null) {
            throw new IllegalStateException("the history of " + change.type() + " " + change.id()
                    + " does not say what it was before version " + change.version());
        }
        return found;
    }
}
