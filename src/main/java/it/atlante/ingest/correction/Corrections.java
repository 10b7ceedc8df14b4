package it.atlante.ingest.correction;

import it.atlante.geo.GeoPoint;
import it.atlante.ingest.check.SharedPoints;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.KeptRows;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Submits corrected rows. */
@Component
class Corrections {

    private final Imports imports;
    private final ImportRuns runs;
    private final KeptIssues issues;
    private final KnownSources sources;

    Corrections(Imports imports, ImportRuns runs, KeptIssues issues, KnownSources sources) {
        this.imports = imports;
        this.runs = runs;
        this.issues = issues;
        this.sources = sources;
    }

    /** The source of a run; empty when it is not known any more, and its rows cannot be mapped. */
    Optional<SourceDescription> findSource(ImportReport run) {
        return sources.find(run.sourceId()).filter(SourceDescription::imported);
    }

    /**
     * Imports corrected rows of a run and settles the problems that they no longer have. Waits for a run that is under way.
     *
     * @param rows whole rows by their number in the run
     * @param by the user name of who corrected them
     */
    ImportReport submit(UUID runId, Map<Long, JsonNode> rows, String by) {
        ImportReport first = runs.find(runId).orElseThrow();
        SourceDescription source = findSource(first).orElseThrow();
        Map<Long, List<KeptIssue>> before = new HashMap<>();
        rows.keySet().forEach(row -> before.put(row, issues.ofRow(runId, row)));
        ImportRequest request =
                new ImportRequest(UUID.randomUUID(), source, Path.of("correction"), first.fileName(), by, false);
        ImportReport report = imports.correct(request, KeptRows.of(source.file(), rows), earlier(runId, before));
        if (report.completed()) {
            before.forEach((row, problems) -> settle(problems, issues.ofRow(report.runId(), row), by));
        }
        return report;
    }

    private void settle(List<KeptIssue> before, List<KeptIssue> after, String by) {
        if (after.stream().anyMatch(it -> it.issue().severity() == Severity.REJECT)) {
            return;
        }
        List<KeptIssue> settled = before.stream()
                .filter(KeptIssue::correctable)
                .filter(old -> after.stream()
                        .noneMatch(
                                now -> same(old.issue().problem(), now.issue().problem())))
                .toList();
        issues.settle(settled, by);
    }

    private static boolean same(Problem old, Problem now) {
        return old.code() == now.code() && old.field().equals(now.field());
    }

    /** What the whole file showed and some of its rows alone do not. */
    private Imports.Earlier earlier(UUID runId, Map<Long, List<KeptIssue>> before) {
        Map<GeoPoint, SharedPoints.Shared> shared = new HashMap<>();
        for (List<String> said : issues.listSharedPoints(runId)) {
            shared.put(
                    new GeoPoint(Double.parseDouble(said.get(2)), Double.parseDouble(said.get(3))),
                    new SharedPoints.Shared(
                            Integer.parseInt(said.get(0)),
                            Integer.parseInt(said.get(1)),
                            Integer.parseInt(said.get(4))));
        }
        Map<String, Long> firstRows = new HashMap<>();
        before.values()
                .forEach(all -> all.forEach(it -> {
                    Problem problem = it.issue().problem();
                    if (problem.code() == IssueCode.DUPLICATE_KEY) {
                        firstRows.put(
                                problem.arguments().get(0),
                                Long.parseLong(problem.arguments().get(1)));
                    }
                }));
        return new Imports.Earlier(runId, shared, firstRows);
    }
}
