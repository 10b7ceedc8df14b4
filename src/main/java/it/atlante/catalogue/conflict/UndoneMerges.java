package it.atlante.catalogue.conflict;

import it.atlante.catalogue.conflict.EditConflict.State;
import it.atlante.catalogue.merging.Unmerged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was asked because of a merge is not asked any more once it is undone: the next import tells the record itself. */
@Component
class UndoneMerges {

    private final EditConflicts conflicts;
    private final SourceStatements statements;
    private final Clock clock;

    UndoneMerges(EditConflicts conflicts, SourceStatements statements, Clock clock) {
        this.conflicts = conflicts;
        this.statements = statements;
        this.clock = clock;
    }

    /** Within the transaction that undoes the merge. */
    @EventListener
    void forget(Unmerged undone) {
        statements.delete(undone.merge().mergedId());
        conflicts.listOpenOf(undone.merge().survivorId()).stream()
                .filter(conflict -> conflict.toldOf().equals(undone.merge().mergedId()))
                .forEach(conflict -> conflicts.close(conflict.id(), State.WITHDRAWN, "atlante", clock.instant()));
    }
}
