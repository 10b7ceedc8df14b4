package it.atlante.ingest.command;

import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.ImportState;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.run.RollBacks;
import it.atlante.ingest.run.RunRecords;
import it.atlante.ingest.run.RunRecords.Listing;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Carries out orders: finds the files of sources, in a folder or at their publishers, and imports them in the order of the set. */
@Component
class ImportOrders {

    private static final String ACTOR = "import";

    /** Folders below the named one that are searched; a download folder is rarely deeper. */
    private static final int DEPTH = 4;

    /** How many issues are read to show the first rows of each code. */
    private static final int ISSUES_READ = 2_000;

    private static final int ROWS_SHOWN_PER_CODE = 5;

    private final KnownSources sources;
    private final Imports imports;
    private final ImportRuns runs;
    private final RunRecords records;
    private final RollBacks rollBacks;
    private final Downloads downloads;

    ImportOrders(
            KnownSources sources,
            Imports imports,
            ImportRuns runs,
            RunRecords records,
            RollBacks rollBacks,
            Downloads downloads) {
        this.records = records;
        this.rollBacks = rollBacks;
        this.sources = sources;
        this.imports = imports;
        this.runs = runs;
        this.downloads = downloads;
    }

    /** Carries an order out, telling each step; whatever cannot be done is told too. */
    void carryOut(ImportOrder order, Consumer<OrderLine> listener) {
        if (order.list()) {
            list(listener);
            return;
        }
        if (order.resume() != null) {
            resume(order.resume(), listener);
            return;
        }
        if (order.rollBack() != null) {
            rollBack(order.rollBack(), listener);
            return;
        }
        List<SourceDescription> chosen = chosen(order, listener);
        if (chosen.isEmpty()) {
            return;
        }
        boolean named = !order.sources().isEmpty();
        if (order.from() == null) {
            for (SourceDescription source : chosen) {
                if (!download(source, order, listener)) {
                    return;
                }
            }
            return;
        }
        Path from = Path.of(order.from());
        if (!Files.exists(from)) {
            listener.accept(OrderLine.failure("noFile", from));
            return;
        }
        int met = 0;
        for (SourceDescription source : chosen) {
            List<Path> files = files(source, from, named);
            met += files.size();
            if (!importFound(source, files, order, listener)) {
                return;
            }
        }
        if (met == 0 && !named) {
            listener.accept(OrderLine.failure("nothingFound", from));
        }
    }

    private void list(Consumer<OrderLine> listener) {
        for (String set : sources.sets()) {
            listener.accept(OrderLine.note("set", set));
            for (SourceDescription source : sources.inSet(set)) {
                String key = source.imported() ? "source" : "sourceDescribed";
                listener.accept(
                        OrderLine.note(key, source.id(), source.publication().title()));
            }
        }
    }

    private List<SourceDescription> chosen(ImportOrder order, Consumer<OrderLine> listener) {
        if (order.set() != null && !sources.sets().contains(order.set())) {
            listener.accept(OrderLine.failure("unknownSet", order.set(), String.join(", ", sources.sets())));
            return List.of();
        }
        List<SourceDescription> all = order.set() == null ? sources.all() : sources.inSet(order.set());
        for (String id : order.sources()) {
            if (all.stream().noneMatch(source -> source.id().equals(id))) {
                listener.accept(OrderLine.failure("unknownSource", id));
                return List.of();
            }
        }
        return all.stream()
                .filter(source -> order.sources().isEmpty() || order.sources().contains(source.id()))
                .toList();
    }

    /** The files of a source: those that go by its names; a file that is named together with the source is its file by that. */
    private static List<Path> files(SourceDescription source, Path from, boolean named) {
        if (Files.isRegularFile(from)) {
            boolean its = named || source.file().matches(String.valueOf(from.getFileName()));
            return its ? List.of(from) : List.of();
        }
        try (Stream<Path> below = Files.walk(from, DEPTH)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> source.file().matches(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    /** False when a person stopped the run: what was to follow is not begun. So for the next two. */
    private boolean importFound(
            SourceDescription source, List<Path> files, ImportOrder order, Consumer<OrderLine> listener) {
        boolean named = !order.sources().isEmpty();
        if (files.isEmpty()) {
            listener.accept(
                    named ? OrderLine.failure("noFileOf", source.id()) : OrderLine.note("noFileOf", source.id()));
        } else if (!source.imported()) {
            listener.accept(OrderLine.note("described", source.id()));
        } else if (files.size() > 1) {
            // Two editions imported one after the other would leave the records of one with the dates of the other.
            listener.accept(OrderLine.failure("severalFiles", source.id(), files));
        } else {
            return importFile(source, files.getFirst(), order.tries(), listener);
        }
        return true;
    }

    private boolean download(SourceDescription source, ImportOrder order, Consumer<OrderLine> listener) {
        boolean named = !order.sources().isEmpty();
        if (!source.imported()) {
            return true;
        }
        if (source.publication().download() == null) {
            Object page =
                    Optional.<Object>ofNullable(source.publication().page()).orElse("-");
            listener.accept(
                    named
                            ? OrderLine.failure("noAddress", source.id(), page)
                            : OrderLine.note("noAddress", source.id(), page));
            return true;
        }
        listener.accept(
                OrderLine.note("downloading", source.id(), source.publication().download()));
        try {
            return importFile(source, downloads.fetch(source), order.tries(), listener);
        } catch (IOException e) {
            listener.accept(OrderLine.failure("downloadFailed", source.id(), String.valueOf(e.getMessage())));
            return true;
        }
    }

    private void resume(UUID runId, Consumer<OrderLine> listener) {
        try {
            tell(imports.carryOut(imports.resumable(runId), step -> listener.accept(OrderLine.step(step))), listener);
        } catch (IllegalStateException e) {
            listener.accept(OrderLine.failure("notResumable", runId, String.valueOf(e.getMessage())));
        }
    }

    private void rollBack(UUID runId, Consumer<OrderLine> listener) {
        try {
            ImportReport report = rollBacks.rollBack(runId, ACTOR);
            listener.accept(OrderLine.note("rolledBack", report.sourceId(), report.fileName()));
        } catch (IllegalStateException e) {
            listener.accept(OrderLine.failure("notResumable", runId, String.valueOf(e.getMessage())));
        }
    }

    private boolean importFile(SourceDescription source, Path file, boolean dry, Consumer<OrderLine> listener) {
        ImportRequest request = ImportRequest.of(source, file, ACTOR);
        ImportReport report =
                imports.run(dry ? request.asDryRun() : request, step -> listener.accept(OrderLine.step(step)));
        tell(report, listener);
        return report.state() != ImportState.CANCELLED;
    }

    private void tell(ImportReport report, Consumer<OrderLine> listener) {
        List<Issue> shown = firstOfEachCode(runs.issues(report.runId(), ISSUES_READ));
        listener.accept(OrderLine.outcome(new OrderLine.Outcome(
                report, runs.codes(report.runId()), shown, records.count(report.runId(), Listing.VANISHED))));
    }

    private static List<Issue> firstOfEachCode(List<Issue> issues) {
        Map<IssueCode, Integer> seen = new HashMap<>();
        List<Issue> first = new ArrayList<>();
        for (Issue issue : issues) {
            if (seen.merge(issue.problem().code(), 1, Integer::sum) <= ROWS_SHOWN_PER_CODE) {
                first.add(new Issue(issue.row(), issue.severity(), issue.problem(), ""));
            }
        }
        return first;
    }
}
