package it.atlante.catalogue.conflict;

import it.atlante.catalogue.RunUndone;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was asked because of a run is not asked any more once the run is undone. */
@Component
class UndoneRuns {

    private final EditConflicts conflicts;
    private final SourceStatements statements;
    private final Clock clock;

    UndoneRuns(EditConflicts conflicts, SourceStatements statements, Clock clock) {
        this.clock = clock;
        this.conflicts = conflicts;
        this.statements = statements;
    }

    @EventListener
    void forget(RunUndone undone) {
        statements.deleteOfRun(undone.runId());
        conflicts.withdrawOfRun(undone.runId(), clock.instant());
    }
}
