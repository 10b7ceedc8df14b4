package it.atlante.ingest.run;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Saved;
import it.atlante.catalogue.Saved.Outcome;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.mapping.RowMapper;
import it.atlante.ingest.reader.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the rows of one run, batch by batch. For one use by one thread. */
final class RunningImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImport.class);

    private final ImportRequest request;
    private final RowMapper mapper;
    private final KnownRecords known;
    private final Store store;
    private final RunMemory memory = new RunMemory();
    private Counts counts = Counts.NONE;

    /** Where rows go. */
    record Store(Catalogue catalogue, ImportRuns runs, TransactionTemplate transactions) {}

    RunningImport(ImportRequest request, RowMapper mapper, KnownRecords known, Store store) {
        this.request = request;
        this.mapper = mapper;
        this.known = known;
        this.store = store;
    }

    Counts counts() {
        return counts;
    }

    /** Keeps what there is to say of the file as a whole, as doubts of row 0. */
    void note(List<Problem> notes) {
        if (!notes.isEmpty()) {
            List<Issue> issues = notes.stream()
                    .map(note -> new Issue(0, Severity.DOUBT, note, ""))
                    .toList();
            counts = counts.plusDoubts(notes.size());
            store.transactions().executeWithoutResult(status -> store.runs().append(request.runId(), counts, issues));
        }
    }

    /** Writes rows in one transaction; when the store refuses that, each row in its own, so that only the guilty ones are rejected. */
    void write(List<SourceRecord> rows) {
        MappedBatch batch = new MappedBatch(rows, mapper, memory, known);
        try {
            commit(batch);
        } catch (RuntimeException refused) {
            if (batch.accepted().isEmpty()) {
                throw refused;
            }
            LOG.debug("a batch of {} rows was refused, trying each alone", rows.size(), refused);
            rows.forEach(this::writeAlone);
        }
    }

    private void writeAlone(SourceRecord row) {
        MappedBatch batch = new MappedBatch(List.of(row), mapper, memory, known);
        try {
            commit(batch);
        } catch (RuntimeException refused) {
            Problem problem = Problem.of(IssueCode.NOT_STORED, "", rootMessage(refused));
            Issue reject =
                    new Issue(row.number(), Severity.REJECT, problem, row.raw().toString());
            Counts total = counts.plusRejected();
            store.transactions()
                    .executeWithoutResult(status -> store.runs().append(request.runId(), total, List.of(reject)));
            counts = total;
        }
    }

    private void commit(MappedBatch batch) {
        Actor actor = Actor.importRun(request.source().id(), request.runId());
        Counts total = store.transactions().execute(status -> {
            Map<UUID, Outcome> outcomes = new HashMap<>();
            List<Draft> drafts = batch.drafts();
            if (!drafts.isEmpty()) {
                for (Saved saved : store.catalogue().saveAll(drafts, actor)) {
                    outcomes.put(saved.id(), saved.outcome());
                }
            }
            List<Issue> issues = new ArrayList<>(batch.rejects());
            Counts after = count(batch, outcomes, issues);
            store.runs().append(request.runId(), after, issues);
            return after;
        });
        counts = total;
        batch.keepMemory();
    }

    private Counts count(MappedBatch batch, Map<UUID, Outcome> outcomes, List<Issue> issues) {
        Counts after = counts;
        for (Issue ignored : batch.rejects()) {
            after = after.plusRejected();
        }
        for (int i = 0; i < batch.notConcerned(); i++) {
            after = after.plusNotConcerned();
        }
        for (MappedBatch.Accepted row : batch.accepted()) {
            Outcome outcome = outcome(row, outcomes);
            List<Problem> doubts = new ArrayList<>(row.mapped().doubts());
            if (outcome == Outcome.KEPT_EDIT) {
                doubts.add(Problem.of(
                        IssueCode.KEPT_EDIT, "", row.mapped().main().details().label()));
            }
            String raw = doubts.isEmpty() ? "" : row.row().raw().toString();
            doubts.forEach(doubt -> issues.add(new Issue(row.row().number(), Severity.DOUBT, doubt, raw)));
            after = after.plus(outcome, doubts.size());
        }
        return after;
    }

    /** A row is created with its main record, kept when a person edited one of its records, updated when any of them changed. */
    private static Outcome outcome(MappedBatch.Accepted row, Map<UUID, Outcome> outcomes) {
        List<Outcome> all = row.drafts().stream()
                .map(draft -> outcomes.getOrDefault(draft.id(), Outcome.UNCHANGED))
                .toList();
        if (all.contains(Outcome.KEPT_EDIT)) {
            return Outcome.KEPT_EDIT;
        }
        if (all.getFirst() == Outcome.CREATED) {
            return Outcome.CREATED;
        }
        boolean changed = all.contains(Outcome.CREATED) || all.contains(Outcome.UPDATED);
        return changed ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private static String rootMessage(Throwable refused) {
        Throwable root = refused;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
