package it.atlante.ingest.run;

import it.atlante.catalogue.Draft;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.mapping.MappedRow;
import it.atlante.ingest.mapping.Reference;
import it.atlante.ingest.mapping.RowMapper;
import it.atlante.ingest.reader.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of one transaction after mapping: each is accepted, rejected or not concerned. For one use by one thread. */
final class MappedBatch {

    /** An accepted row and the drafts that it adds, its main record first. */
    record Accepted(SourceRecord row, MappedRow mapped, List<Draft> drafts) {}

    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Issue> rejects = new ArrayList<>();
    private int notConcerned;

    /** What the run knows already, seen from within a batch that may yet fail. */
    private final RunMemory memory;

    MappedBatch(List<SourceRecord> rows, RowMapper mapper, RunMemory before, KnownRecords known) {
        this.memory = before.copyOnWrite();
        List<Candidate> candidates = new ArrayList<>();
        for (SourceRecord row : rows) {
            try {
                Optional<MappedRow> mapped = mapper.map(row);
                if (mapped.isEmpty()) {
                    notConcerned++;
                } else {
                    candidates.add(new Candidate(row, mapped.get()));
                }
            } catch (RejectedRow e) {
                reject(row, e.problem());
            }
        }
        known.lookUp(candidates.stream()
                .flatMap(candidate -> candidate.mapped().references().stream())
                .toList());
        candidates.forEach(candidate -> decide(candidate, known));
    }

    private record Candidate(SourceRecord row, MappedRow mapped) {}

    private void decide(Candidate candidate, KnownRecords known) {
        MappedRow mapped = candidate.mapped();
        Optional<Reference> dangling =
                mapped.references().stream().filter(it -> !known.contains(it)).findFirst();
        if (dangling.isPresent()) {
            Reference reference = dangling.get();
            reject(candidate.row(), Problem.of(IssueCode.UNKNOWN_REFERENCE, reference.field(), reference.value()));
            return;
        }
        List<Draft> own = new ArrayList<>(List.of(mapped.main()));
        own.addAll(mapped.others());
        for (Draft draft : own) {
            @Nullable Long first = memory.firstRow(draft.id());
            if (first != null) {
                reject(
                        candidate.row(),
                        Problem.of(
                                IssueCode.DUPLICATE_KEY, "key", draft.header().recordKey(), first));
                return;
            }
        }
        own.forEach(draft -> memory.remember(draft.id(), candidate.row().number()));
        List<Draft> drafts = new ArrayList<>(List.of(mapped.main()));
        mapped.shared().stream()
                .filter(draft -> memory.describesFirst(draft.id()))
                .forEach(drafts::add);
        drafts.addAll(mapped.others());
        accepted.add(new Accepted(candidate.row(), mapped, drafts));
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

    List<Draft> drafts() {
        return accepted.stream().flatMap(row -> row.drafts().stream()).toList();
    }

    /** Makes what this batch learned known to the batches after it; once its transaction is in the store. */
    void keepMemory() {
        memory.keep();
    }
}
