package it.atlante.ingest.run;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.RunUndone;
import it.atlante.catalogue.Undoing;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.ingest.run.RunRecords.Listing;
import it.atlante.ingest.run.RunRecords.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Undoes whole runs, and removes what vanished from a source when a person says so. */
@Component
public class RollBacks {

    private static final int AT_ONCE = 500;

    private final ChangeLog changeLog;
    private final Undoing undoing;
    private final Catalogue catalogue;
    private final ImportRuns runs;
    private final RunRecords records;
    private final LiveRuns live;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    RollBacks(
            ChangeLog changeLog,
            Undoing undoing,
            RunningImport.Store store,
            LiveRuns live,
            ApplicationEventPublisher events) {
        this.events = events;
        this.changeLog = changeLog;
        this.undoing = undoing;
        this.catalogue = store.catalogue();
        this.runs = store.runs();
        this.records = store.records();
        this.transactions = store.transactions();
        this.live = live;
    }

    /**
     * Undoes a run. Records that a person or a later run changed meanwhile are left and listed, and so is what they refer to. Works through
     * the run in transactions; when it is cut short, doing it again completes it.
     *
     * @throws IllegalStateException when the run is under way, was a trial or was undone before
     */
    public ImportReport rollBack(UUID runId, String userName) {
        ImportReport report = runs.find(runId)
                .filter(it -> it.state().canBeRolledBack() && !it.dry() && !live.isLive(runId))
                .orElseThrow(() -> new IllegalStateException("the run " + runId + " cannot be rolled back"));
        Actor person = Actor.person(userName);
        records.deleteAll(runId, Listing.LEFT);
        List<ChangeLog.RunChange> some = new ArrayList<>();
        // The latest first: within one transaction of the run, what refers was written after what it refers to.
        for (long sequence : changeLog.sequencesOfRun(runId)) {
            some.addAll(changeLog.changesIn(sequence));
            if (some.size() >= AT_ONCE) {
                undo(some, runId, person);
            }
        }
        undo(some, runId, person);
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new RunUndone(runId));
            runs.end(runId, ImportState.ROLLED_BACK, report.failure(), userName);
        });
        return runs.find(runId).orElseThrow();
    }

    private void undo(List<ChangeLog.RunChange> some, UUID runId, Actor person) {
        some.sort(Comparator.comparing(ChangeLog.RunChange::type).reversed());
        transactions.executeWithoutResult(status -> records.add(
                runId,
                Listing.LEFT,
                undoing.undo(some, runId, person).stream()
                        .map(it -> new Named(it.type(), it.id(), it.label(), null, null))
                        .toList()));
        some.clear();
    }

    /**
     * Removes records that the report of a run lists as vanished.
     *
     * @param chosen ids of the list; others are passed over
     * @return how many were removed
     */
    public int removeVanished(UUID runId, List<UUID> chosen, String userName) {
        Actor person = Actor.person(userName);
        int removed = 0;
        for (Named record : records.list(runId, Listing.VANISHED, Integer.MAX_VALUE)) {
            if (chosen.contains(record.id())) {
                removed += Boolean.TRUE.equals(transactions.execute(status -> remove(runId, record, person))) ? 1 : 0;
            }
        }
        return removed;
    }

    /** Removes all that vanished; see {@link #removeVanished}. */
    public int removeAllVanished(UUID runId, String userName) {
        Actor person = Actor.person(userName);
        int removed = 0;
        for (Named record : records.list(runId, Listing.VANISHED, Integer.MAX_VALUE)) {
            removed += Boolean.TRUE.equals(transactions.execute(status -> remove(runId, record, person))) ? 1 : 0;
        }
        return removed;
    }

    private boolean remove(UUID runId, Named record, Actor person) {
        boolean gone = catalogue.removeVanished(record.type(), record.id(), person);
        if (gone) {
            records.delete(runId, Listing.VANISHED, record.id());
        }
        return gone;
    }
}
