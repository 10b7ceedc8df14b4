package it.atlante.catalogue.conflict;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.Reconciliation;
import it.atlante.catalogue.Saved;
import it.atlante.catalogue.conflict.EditConflict.State;
import it.atlante.catalogue.conflict.SourceStatements.Statement;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ReferenceFields;
import it.atlante.catalogue.fields.ThreeWay;
import it.atlante.catalogue.merging.MergedReferences;
import it.atlante.catalogue.merging.Merges;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps what people decided when an import says otherwise, and asks them about it. */
@Component
class SourceReconciliation implements Reconciliation {

    private final SourceStatements statements;
    private final EditConflicts conflicts;
    private final Merges merges;
    private final MergedReferences mergedReferences;
    private final EntityManager entityManager;
    private final Clock clock;

    SourceReconciliation(
            SourceStatements statements,
            EditConflicts conflicts,
            Merges merges,
            MergedReferences mergedReferences,
            EntityManager entityManager,
            Clock clock) {
        this.statements = statements;
        this.conflicts = conflicts;
        this.merges = merges;
        this.mergedReferences = mergedReferences;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Map<UUID, UUID> survivors() {
        return merges.survivors();
    }

    @Override
    public Draft redirect(Draft told, Map<UUID, UUID> survivors) {
        return ReferenceFields.redirect(told, survivors);
    }

    @Override
    public void redirected(Draft told, CatalogueRecord written) {
        mergedReferences.redirected(told, written);
    }

    @Override
    public Verdict ofEdited(CatalogueRecord edited, Told told) {
        Statement last = statements.find(edited.getId()).orElse(null);
        Draft unchanged = new Draft(edited.getId(), edited.details(), edited.header());
        if (told.digest().equals(last == null ? told.lastDigest() : last.digest())) {
            return new Verdict(unchanged, !conflicts.listOpenOf(edited.getId()).isEmpty(), false);
        }
        RecordFields mine = RecordFields.of(edited);
        RecordFields theirs = RecordFields.of(told.draft());
        ThreeWay.Merged merged = ThreeWay.merge(base(last, edited), theirs, mine);
        Draft result;
        try {
            result = merged.fields().toDraft(edited.getId());
        } catch (InvalidField contradicting) {
            // What the two changed does not go together: each difference is a question then.
            merged =
                    new ThreeWay.Merged(mine, ThreeWay.merge(null, theirs, mine).asked());
            result = unchanged;
        }
        boolean asked = ask(edited, new Question(theirs, merged.asked(), told, edited.getId()));
        boolean faithful = merged.fields().values().equals(theirs.values());
        if (faithful) {
            statements.delete(edited.getId());
        } else {
            statements.put(edited.getId(), new Statement(theirs, told.digest()), told.actor(), clock.instant());
        }
        return new Verdict(result, asked, faithful);
    }

    /** What changed in a merged record since its source last spoke is asked about on the surviving one, which is not touched. */
    @Override
    public Saved.Outcome ofMerged(CatalogueRecord merged, Told told, UUID survivor) {
        Statement last = statements.find(merged.getId()).orElse(null);
        if (told.digest().equals(last == null ? told.lastDigest() : last.digest())) {
            return Saved.Outcome.UNCHANGED;
        }
        CatalogueRecord kept = entityManager.find(RecordClasses.recordClass(merged.type()), survivor);
        RecordFields base = base(last, merged);
        RecordFields theirs = RecordFields.of(told.draft());
        RecordFields mine = RecordFields.of(kept);
        Map<String, Map<String, JsonNode>> news = new LinkedHashMap<>();
        for (List<String> group : ThreeWay.groups(theirs)) {
            boolean changed = base == null || !ThreeWay.same(group, theirs, base);
            boolean ofTheHeader = theirs.headerFields().contains(group.getFirst());
            if (changed && !ofTheHeader && !ThreeWay.same(group, theirs, mine)) {
                news.put(group.getFirst(), ThreeWay.valuesOf(group, theirs));
            }
        }
        statements.put(merged.getId(), new Statement(theirs, told.digest()), told.actor(), clock.instant());
        boolean asked = ask(kept, new Question(theirs, news, told, merged.getId()));
        return asked ? Saved.Outcome.KEPT_EDIT : Saved.Outcome.UNCHANGED;
    }

    private @Nullable RecordFields base(@Nullable Statement last, CatalogueRecord record) {
        RecordFields base = last != null
                ? last.fields()
                : statements.findLastImported(record.type(), record.getId()).orElse(null);
        return base == null ? null : ReferenceFields.redirect(base, merges.survivors());
    }

    /**
     * What there is to ask.
     *
     * @param values by field; see {@link ThreeWay.Merged}
     */
    private record Question(RecordFields theirs, Map<String, Map<String, JsonNode>> values, Told told, UUID toldOf) {}

    /** Opens what is new, withdraws what the source does not say any more; true when something is open after that. */
    private boolean ask(CatalogueRecord record, Question question) {
        Instant now = clock.instant();
        List<EditConflict> open = conflicts.listOpenOf(record.getId()).stream()
                .filter(conflict -> conflict.toldOf().equals(question.toldOf()))
                .toList();
        for (EditConflict conflict : open) {
            List<String> group = ThreeWay.group(conflict.field());
            if (!ThreeWay.valuesOf(group, question.theirs()).equals(conflict.told())
                    || ThreeWay.same(group, question.theirs(), RecordFields.of(record))) {
                conflicts.close(
                        conflict.id(), State.WITHDRAWN, question.told().actor().name(), now);
            }
        }
        question.values().forEach((field, value) -> {
            boolean overwritten = statements.isOverwritten(record.type(), question.toldOf(), value);
            boolean asked = open.stream()
                    .anyMatch(it -> it.field().equals(field) && it.told().equals(value));
            if (!asked && !overwritten && !conflicts.isAnswered(record.getId(), field, value)) {
                conflicts.add(conflict(record, question, field, value));
            }
        });
        return !conflicts.listOpenOf(record.getId()).isEmpty();
    }

    private EditConflict conflict(
            CatalogueRecord record, Question question, String field, Map<String, JsonNode> value) {
        Told told = question.told();
        return new EditConflict(
                UUID.randomUUID(),
                record.type(),
                record.getId(),
                question.toldOf(),
                field,
                value,
                told.draft().header().sourceId(),
                told.actor().importRunId(),
                clock.instant(),
                State.OPEN,
                null,
                null);
    }
}
