package it.atlante.ingest.run;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Prepared;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Saved;
import it.atlante.catalogue.Saved.Outcome;
import it.atlante.ingest.check.FileCheck;
import it.atlante.ingest.check.Notes;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.placing.Placings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the rows of one run, batch by batch. For one use by one thread. */
final class RunningImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImport.class);

    private final ImportRequest request;
    private final KnownRecords known;
    private final Store store;
    private final List<FileCheck> checks;
    private final Notes notes = new Notes();
    private final RunMemory memory = new RunMemory();
    private final Map<IssueCode, Long> rejectedByCode = new EnumMap<>(IssueCode.class);
    private Counts counts = Counts.NONE;
    private final Preview preview;

    /** Where rows go. */
    @Component
    record Store(
            Catalogue catalogue,
            ImportRuns runs,
            RunRecords records,
            Placings placings,
            TransactionTemplate transactions) {}

    RunningImport(ImportRequest request, KnownRecords known, Store store, List<FileCheck> checks) {
        this.request = request;
        this.known = known;
        this.store = store;
        this.checks = checks;
        this.preview = new Preview(request.runId(), store.catalogue(), store.records());
    }

    Counts counts() {
        return counts;
    }

    Map<IssueCode, Long> rejectedByCode() {
        return rejectedByCode;
    }

    RunMemory memory() {
        return memory;
    }

    /** Keeps what is to be told about the file as a whole, beside the rows: as doubts of a row 0. */
    void tell(List<Problem> ofTheFile) {
        append(ofTheFile.stream()
                .map(note -> new Issue(0, Severity.DOUBT, note, ""))
                .toList());
    }

    /** Tells what can be said only of the whole file. */
    void finish() {
        List<FileCheck.Found> found = new ArrayList<>(notes.all());
        checks.forEach(check -> found.addAll(check.end()));
        append(found.stream()
                .map(it -> new Issue(it.row(), Severity.DOUBT, it.problem(), ""))
                .toList());
    }

    private void append(List<Issue> doubts) {
        if (!doubts.isEmpty()) {
            Counts total = counts.plusDoubts(doubts.size());
            store.transactions().executeWithoutResult(status -> store.runs().append(request.runId(), total, doubts));
            counts = total;
        }
    }

    /** The row of that key is known from an earlier run of the file. */
    void knowFirstRow(String key, long row) {
        RecordType type = request.source().mapping().kind().recordType();
        RunMemory.Batch known = memory.batch();
        known.remember(Draft.idOf(request.source().id(), type, key), row);
        known.keep();
    }

    /**
     * Writes rows in one transaction; when the store refuses that, each half in its own, and so on, so that only the guilty rows are rejected.
     */
    void write(List<ReadRow> rows) {
        MappedBatch batch = new MappedBatch(rows, memory, known);
        try {
            commit(batch);
        } catch (RuntimeException refused) {
            if (batch.accepted().isEmpty()) {
                throw refused;
            }
            if (rows.size() == 1) {
                reject(rows.getFirst(), refused);
                return;
            }
            LOG.debug("a batch of {} rows was refused, trying its halves", rows.size(), refused);
            write(rows.subList(0, rows.size() / 2));
            write(rows.subList(rows.size() / 2, rows.size()));
        }
    }

    private void reject(ReadRow row, RuntimeException refused) {
        Problem problem = Problem.of(IssueCode.NOT_STORED, "", rootMessage(refused));
        Issue reject = new Issue(
                row.row().number(), Severity.REJECT, problem, row.row().raw().toString());
        Counts total = counts.plusRejected();
        store.transactions()
                .executeWithoutResult(status -> store.runs().append(request.runId(), total, List.of(reject)));
        counts = total;
        told(List.of(reject));
        if (row.records() != null) {
            memory.meet(row.records().main().id());
        }
    }

    private void commit(MappedBatch batch) {
        Actor actor = Actor.importRun(request.source().id(), request.runId());
        List<Issue> issues = new ArrayList<>(batch.rejects());
        Counts total = store.transactions().execute(status -> {
            // Before the batch is in the catalogue, where its rows would find each other.
            Map<Long, List<Problem>> ofTheFile = check(batch);
            List<Prepared> drafts = batch.drafts();
            Map<UUID, Outcome> outcomes = new HashMap<>(2 * drafts.size());
            if (!drafts.isEmpty()) {
                for (Saved saved : save(drafts, actor)) {
                    outcomes.put(saved.id(), outcome(saved));
                }
            }
            if (!request.dry()) {
                store.placings().keep(request.source().id(), batch.placings());
            }
            Counts after = count(batch, outcomes, issues, ofTheFile);
            store.runs().append(request.runId(), after, issues);
            return after;
        });
        counts = total;
        told(batch.rejects());
        batch.accepted()
                .forEach(row -> notes.add(row.row().number(), row.mapped().notes()));
        batch.keepMemory();
        if (request.dry()) {
            // What a real run would have written by now can be referred to.
            batch.drafts().forEach(draft -> known.add(draft.id()));
        }
    }

    private List<Saved> save(List<Prepared> drafts, Actor actor) {
        if (!request.dry()) {
            return store.catalogue().importAll(drafts, actor);
        }
        List<Saved> foreseen = store.catalogue().foreseeAll(drafts, actor);
        preview.add(drafts, foreseen);
        return foreseen;
    }

    /** A run that is resumed meets what it wrote before it was interrupted, and counts it as it did then. */
    private static Outcome outcome(Saved saved) {
        if (saved.outcome() != Outcome.UNCHANGED || !saved.byThisRun()) {
            return saved.outcome();
        }
        return saved.version() == 1 ? Outcome.CREATED : Outcome.UPDATED;
    }

    private void told(List<Issue> rejects) {
        rejects.forEach(it -> rejectedByCode.merge(it.problem().code(), 1L, Long::sum));
    }

    /** What the checks of the whole file say of the rows of a batch, by row. */
    private Map<Long, List<Problem>> check(MappedBatch batch) {
        List<FileCheck.Row> rows = batch.accepted().stream()
                .map(row -> new FileCheck.Row(row.row().number(), row.mapped().main()))
                .toList();
        Map<Long, List<Problem>> found = new HashMap<>();
        for (FileCheck check : checks) {
            check.rows(rows).forEach(it -> found.computeIfAbsent(it.row(), any -> new ArrayList<>())
                    .add(it.problem()));
        }
        return found;
    }

    private Counts count(
            MappedBatch batch, Map<UUID, Outcome> outcomes, List<Issue> issues, Map<Long, List<Problem>> ofTheFile) {
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
            doubts.addAll(ofTheFile.getOrDefault(row.row().number(), List.of()));
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
