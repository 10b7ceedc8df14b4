package it.atlante.ingest.correction;

import it.atlante.ingest.source.SourceDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrects one wrong value in all rows that have it. */
record SameValue(KeptIssues issues, SourceDescription source) {

    /** More rows at once are better corrected in the file. */
    private static final int MOST_ROWS = 5_000;

    /** A value that a problem of that field names first. */
    record Wrong(String field, String value) {}

    /**
     * The open rows with that problem, with another value in the column that holds the wrong one. Rows whose column says it in other words are
     * left out: they are corrected one by one.
     */
    Map<Long, JsonNode> replaced(UUID runId, IssueFilter filter, Wrong wrong, String value) {
        Map<Long, JsonNode> rows = new LinkedHashMap<>();
        List<String> columns = issues.columns(runId);
        Set<String> ofField = RowForm.columnsOf(source, wrong.field());
        issues.forEachRow(runId, filter, problems -> {
            boolean meant = problems.stream()
                    .map(it -> it.issue().problem())
                    .anyMatch(problem -> problem.field().equals(wrong.field())
                            && !problem.arguments().isEmpty()
                            && problem.arguments().getFirst().equals(wrong.value()));
            if (meant && rows.size() < MOST_ROWS) {
                KeptRow row = new KeptRow(
                        JsonMapper.shared().readTree(problems.getFirst().issue().raw()), columns);
                Map<String, String> changed = new LinkedHashMap<>();
                row.texts().forEach((column, text) -> {
                    if (ofField.contains(column) && text.strip().equalsIgnoreCase(wrong.value())) {
                        changed.put(column, value);
                    }
                });
                if (!changed.isEmpty()) {
                    rows.put(problems.getFirst().issue().row(), row.with(changed));
                }
            }
        });
        return rows;
    }
}
