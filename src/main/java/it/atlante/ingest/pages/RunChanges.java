package it.atlante.ingest.pages;

import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.history.ChangeLog.RunChange;
import it.atlante.catalogue.history.Differences;
import it.atlante.catalogue.history.Differences.Difference;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.RunRecords;
import it.atlante.ingest.run.RunRecords.Listing;
import it.atlante.ingest.run.RunRecords.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run did to records, or would do, for its page: field by field from the history. */
@Component
class RunChanges {

    /** More are no list for a person; the counts are of all. */
    private static final int SHOWN = 200;

    private final ChangeLog changeLog;
    private final RunRecords records;

    RunChanges(ChangeLog changeLog, RunRecords records) {
        this.changeLog = changeLog;
        this.records = records;
    }

    /** A record and what differs: all of it for a new one. */
    record Changed(String key, String label, List<Difference> differences) {}

    /**
     * What a page lists, the first of each.
     *
     * @param vanishedInAll how many there are
     */
    record Changes(
            List<Changed> created, List<Changed> changed, List<Named> vanished, long vanishedInAll, List<Named> left) {}

    Changes of(ImportReport report) {
        UUID runId = report.runId();
        List<Changed> changed = report.dry()
                ? records.list(runId, Listing.WOULD_CHANGE, SHOWN).stream()
                        .map(it -> changed(it.before(), String.valueOf(it.after())))
                        .toList()
                : changeLog.updatesOfRun(runId, SHOWN).stream()
                        .map(this::changed)
                        .toList();
        List<Changed> created = changeLog.creationsOfRun(runId, SHOWN).stream()
                .map(it -> new Changed(text(it.snapshot(), "header", "recordKey"), label(it.snapshot()), List.of()))
                .toList();
        return new Changes(
                created,
                changed,
                records.list(runId, Listing.VANISHED, SHOWN),
                records.count(runId, Listing.VANISHED),
                records.list(runId, Listing.LEFT, SHOWN));
    }

    private Changed changed(RunChange change) {
        List<Change> history = changeLog.listOf(change.type(), change.id());
        String after = "{}";
        @Nullable String before = null;
        for (Change step : history) {
            if (step.version() == change.version()) {
                after = step.snapshot();
            } else if (step.version() == change.version() - 1) {
                before = step.snapshot();
            }
        }
        return changed(before, after);
    }

    private static Changed changed(@Nullable String before, String after) {
        return new Changed(text(after, "header", "recordKey"), label(after), Differences.between(before, after));
    }

    private static String label(String snapshot) {
        String name = text(snapshot, "details", "name");
        return name.isEmpty() ? text(snapshot, "details", "address") : name;
    }

    private static String text(String snapshot, String part, String field) {
        JsonNode value = JsonMapper.shared().readTree(snapshot).path(part).path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
