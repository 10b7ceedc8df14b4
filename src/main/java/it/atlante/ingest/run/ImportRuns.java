package it.atlante.ingest.run;

import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The runs and their issues in the store. Plain JDBC: rows are appended in great number and never edited. */
@Component
public class ImportRuns {

    private static final String COUNTS =
            "rows_read, rows_created, rows_updated, rows_unchanged, rows_kept, rows_rejected, rows_not_concerned, doubts";
    private static final String RUN =
            "select id, source_id, file_name, state, started_by, started_at, ended_at, failure, rows_total, dry, ended_by, "
                    + COUNTS + " from import_run";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportRuns(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How often a code occurs in a run. */
    public record CodeCount(Issue.Severity severity, IssueCode code, long count) {}

    /** The runs, the latest first. */
    public List<ImportReport> list(int limit) {
        return jdbc.query(
                RUN + " order by started_at desc, id fetch first " + limit + " rows only", ImportRuns::report);
    }

    public Optional<ImportReport> find(UUID runId) {
        return jdbc.query(RUN + " where id = ?", ImportRuns::report, runId).stream()
                .findFirst();
    }

    /** Whether some run of the source was completed. */
    public boolean completed(String sourceId) {
        return !jdbc.queryForList(
                        "select id from import_run where source_id = ? and state = ? and dry = false fetch first 1 rows only",
                        UUID.class,
                        sourceId,
                        ImportState.COMPLETED.name())
                .isEmpty();
    }

    /** Whether that part of Atlante ever started a run. */
    public boolean anyStartedBy(String startedBy) {
        return !jdbc.queryForList(
                        "select id from import_run where started_by = ? fetch first 1 rows only", UUID.class, startedBy)
                .isEmpty();
    }

    /** The issues of a run in the order of rows, rejects before doubts. */
    public List<Issue> issues(UUID runId, int limit) {
        return jdbc.query(
                "select row_no, severity, code, field, message_key, arguments, raw_row from import_issue where run_id = ?"
                        + " order by severity desc, row_no, id fetch first " + limit + " rows only",
                ImportRuns::issue,
                runId);
    }

    /** How often each code occurs in a run, rejects before doubts, the most frequent first. */
    public List<CodeCount> codes(UUID runId) {
        return jdbc.query(
                "select severity, code, count(*) as how_many from import_issue where run_id = ? group by severity, code"
                        + " order by severity desc, how_many desc, code",
                (row, number) -> new CodeCount(
                        Issue.Severity.valueOf(row.getString("severity")),
                        IssueCode.valueOf(row.getString("code")),
                        row.getLong("how_many")),
                runId);
    }

    /**
     * Adds a run that waits for its turn.
     *
     * @param corrects the run whose rows this one corrects; null when it is an import of its own
     */
    void accept(ImportRequest request, @Nullable UUID corrects) {
        jdbc.update(
                "insert into import_run (id, source_id, file_name, state, started_by, started_at, dry, corrects, "
                        + COUNTS + ") values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0)",
                request.runId(),
                request.source().id(),
                request.fileName(),
                ImportState.WAITING.name(),
                request.startedBy(),
                Timestamp.from(clock.instant()),
                request.dry(),
                corrects);
    }

    /** Keeps the columns of the file in its order, for who downloads its rows again. */
    void columns(UUID runId, Set<String> columns) {
        jdbc.update(
                "update import_run set column_names = ? where id = ?",
                JsonMapper.shared().writeValueAsString(columns),
                runId);
    }

    /** A run begins, or begins again: its file is read from the first row, and what was said of its rows is said anew. */
    @Transactional
    public void start(UUID runId) {
        jdbc.update("delete from import_issue where run_id = ?", runId);
        jdbc.update("delete from import_record where run_id = ?", runId);
        jdbc.update(
                "update import_run set state = ?, ended_at = null, ended_by = null, failure = null where id = ?",
                ImportState.RUNNING.name(),
                runId);
        append(runId, Counts.NONE, List.of());
    }

    /** Says how many rows the file has. */
    void total(UUID runId, long rows) {
        jdbc.update("update import_run set rows_total = ? where id = ?", rows, runId);
    }

    /** Adds a batch; within the transaction that writes its records. */
    void append(UUID runId, Counts total, List<Issue> issues) {
        if (!issues.isEmpty()) {
            insert(runId, issues);
        }
        update(runId, total);
    }

    private void insert(UUID runId, List<Issue> issues) {
        jdbc.batchUpdate(
                "insert into import_issue (run_id, row_no, severity, code, field, message_key, arguments, message, raw_row)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                issues.stream().map(issue -> columns(runId, issue)).toList());
    }

    private void update(UUID runId, Counts total) {
        jdbc.update(
                "update import_run set rows_read = ?, rows_created = ?, rows_updated = ?, rows_unchanged = ?, rows_kept = ?,"
                        + " rows_rejected = ?, rows_not_concerned = ?, doubts = ? where id = ?",
                total.read(),
                total.created(),
                total.updated(),
                total.unchanged(),
                total.kept(),
                total.rejected(),
                total.notConcerned(),
                total.doubts(),
                runId);
    }

    /** @param by who stopped or undid it; null when it came to its end by itself */
    void end(UUID runId, ImportState state, @Nullable String failure, @Nullable String by) {
        jdbc.update(
                "update import_run set state = ?, ended_at = ?, failure = ?, ended_by = ? where id = ?",
                state.name(),
                Timestamp.from(clock.instant()),
                failure == null || failure.length() <= 4000 ? failure : failure.substring(0, 4000),
                by,
                runId);
    }

    /** Tells runs that a stopped Atlante left behind from running ones. */
    int markInterrupted() {
        return jdbc.update(
                "update import_run set state = ? where state in (?, ?)",
                ImportState.INTERRUPTED.name(),
                ImportState.RUNNING.name(),
                ImportState.WAITING.name());
    }

    private static Object[] columns(UUID runId, Issue issue) {
        Problem problem = issue.problem();
        return new Object[] {
            runId,
            issue.row(),
            issue.severity().name(),
            problem.code().name(),
            problem.field(),
            problem.text(),
            JsonMapper.shared().writeValueAsString(problem.arguments()),
            problem.message(Locale.ENGLISH),
            issue.raw()
        };
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        List<String> arguments =
                Arrays.asList(JsonMapper.shared().readValue(row.getString("arguments"), String[].class));
        return new Issue(
                row.getLong("row_no"),
                Issue.Severity.valueOf(row.getString("severity")),
                new Problem(
                        IssueCode.valueOf(row.getString("code")),
                        row.getString("field"),
                        row.getString("message_key"),
                        arguments),
                row.getString("raw_row"));
    }

    private static ImportReport report(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new ImportReport(
                row.getObject("id", UUID.class),
                row.getString("source_id"),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                new Counts(
                        row.getLong("rows_read"),
                        row.getLong("rows_created"),
                        row.getLong("rows_updated"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_kept"),
                        row.getLong("rows_rejected"),
                        row.getLong("rows_not_concerned"),
                        row.getLong("doubts")),
                row.getString("failure"),
                row.getLong("rows_total"),
                row.getBoolean("dry"),
                row.getString("ended_by"));
    }
}
