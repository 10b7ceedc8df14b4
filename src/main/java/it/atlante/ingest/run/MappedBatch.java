package it.atlante.ingest.run;

import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Prepared;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.mapping.MappedRow;
import it.atlante.ingest.mapping.Reference;
import it.atlante.ingest.placing.Placing;
import it.atlante.ingest.reader.SourceRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of one transaction after mapping: each is accepted, rejected or not concerned. For one use by one thread. */
final class MappedBatch {

    /** An accepted row and the drafts that it adds, its main record first. */
    record Accepted(SourceRecord row, MappedRow mapped, List<Prepared> drafts) {}

    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Issue> rejects = new ArrayList<>();
    private int notConcerned;

    /** What the run knows already, seen from within a batch that may yet fail. */
    private final RunMemory.Batch memory;

    MappedBatch(List<ReadRow> rows, RunMemory before, KnownRecords known) {
        this.memory = before.batch();
        List<Reference> references = new ArrayList<>();
        for (ReadRow row : rows) {
            if (row.records() != null) {
                references.addAll(row.records().mapped().references());
            }
        }
        known.lookUp(references);
        rows.forEach(row -> decide(row, known));
    }

    private void decide(ReadRow row, KnownRecords known) {
        if (row.refusal() != null) {
            reject(row.row(), row.refusal());
            if (row.keyOfRefused() != null) {
                memory.meet(row.keyOfRefused());
            }
        } else if (row.records() != null) {
            decide(row.row(), row.records(), known);
        } else {
            notConcerned++;
        }
    }

    private void decide(SourceRecord row, ReadRow.Records records, KnownRecords known) {
        MappedRow mapped = records.mapped();
        UUID id = mapped.main().id();
        Optional<Reference> dangling =
                mapped.references().stream().filter(it -> !known.contains(it)).findFirst();
        if (dangling.isPresent()) {
            Reference reference = dangling.get();
            reject(row, Problem.of(IssueCode.UNKNOWN_REFERENCE, reference.field(), reference.value()));
            memory.meet(id);
            return;
        }
        List<Draft> own = new ArrayList<>(List.of(mapped.main()));
        own.addAll(mapped.others());
        for (Draft draft : own) {
            @Nullable Long first = memory.firstRow(draft.id());
            if (first != null) {
                String key = draft.header().recordKey();
                reject(row, Problem.of(IssueCode.DUPLICATE_KEY, "key", key, first));
                own.forEach(refused -> memory.meet(refused.id()));
                return;
            }
        }
        own.forEach(draft -> memory.remember(draft.id(), row.number()));
        List<Prepared> drafts = new ArrayList<>(List.of(records.main()));
        records.shared().stream()
                .filter(draft -> memory.describesFirst(draft.id()))
                .forEach(drafts::add);
        drafts.addAll(records.others());
        accepted.add(new Accepted(row, mapped, drafts));
    }

    private void reject(SourceRecord row, Problem problem) {
        rejects.add(new Issue(row.number(), Severity.REJECT, problem, row.raw().toString()));
    }

    List<Accepted> accepted() {
        return accepted;
    }

    List<Issue> rejects() {
        return rejects;
    }

    int notConcerned() {
        return notConcerned;
    }

    List<Prepared> drafts() {
        return accepted.stream().flatMap(row -> row.drafts().stream()).toList();
    }

    /** What to remember of the locations that the batch describes, once for each. */
    List<Placing> placings() {
        Map<UUID, Placing> placings = new LinkedHashMap<>();
        for (Accepted row : accepted) {
            Set<UUID> described = row.drafts().stream().map(Prepared::id).collect(Collectors.toSet());
            row.mapped().placings().stream()
                    .filter(it -> described.contains(it.locationId()))
                    .forEach(it -> placings.put(it.locationId(), it));
        }
        return List.copyOf(placings.values());
    }

    /** Makes what this batch learned known to the batches after it; once its transaction is in the store. */
    void keepMemory() {
        memory.keep();
    }
}
