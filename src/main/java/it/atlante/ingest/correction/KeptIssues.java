package it.atlante.ingest.correction;

import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The issues of runs in the store, and what became of them. */
@Component
public class KeptIssues {

    private static final String ISSUE =
            "select id, row_no, severity, code, field, message_key, arguments, raw_row, solved_at, solved_by"
                    + " from import_issue where run_id = ?";

    /** Rows that are read at once for a download. */
    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    KeptIssues(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long count(UUID runId, IssueFilter filter) {
        Long count = jdbc.queryForObject(
                "select count(*) from import_issue where run_id = ?" + filter.condition(),
                Long.class,
                arguments(runId, filter));
        return Objects.requireNonNullElse(count, 0L);
    }

    /** Some issues in the order of rows. */
    public List<KeptIssue> list(UUID runId, IssueFilter filter, long offset, int limit) {
        return jdbc.query(
                ISSUE + filter.condition() + " order by row_no, id offset " + offset + " rows fetch next " + limit
                        + " rows only",
                KeptIssues::issue,
                arguments(runId, filter));
    }

    /** All problems that a run found with a row. */
    public List<KeptIssue> ofRow(UUID runId, long row) {
        return jdbc.query(ISSUE + " and row_no = ? order by id", KeptIssues::issue, runId, row);
    }

    /** The problems that the last correction of a row still had; none when there was none or it had none. */
    public List<KeptIssue> ofLastAttempt(UUID runId, long row) {
        return jdbc
                .queryForList(
                        "select r.id from import_run r where r.corrects = ? and exists"
                                + " (select 1 from import_issue i where i.run_id = r.id and i.row_no = ? and i.raw_row <> '')"
                                + " order by r.started_at desc, r.id fetch first 1 rows only",
                        UUID.class,
                        runId,
                        row)
                .stream()
                .flatMap(attempt -> ofRow(attempt, row).stream())
                .toList();
    }

    /** Gives the kept rows that the filter means one after the other, each with those of its problems; few at a time are in memory. */
    public void forEachRow(UUID runId, IssueFilter filter, Consumer<List<KeptIssue>> use) {
        long after = Long.MIN_VALUE;
        List<KeptIssue> page;
        do {
            page = jdbc.query(
                    ISSUE + filter.condition() + " and raw_row <> '' and row_no > " + after
                            + " order by row_no, id fetch first " + AT_ONCE + " rows only",
                    KeptIssues::issue,
                    arguments(runId, filter));
            List<List<KeptIssue>> rows = byRow(page);
            if (page.size() == AT_ONCE && rows.size() > 1) {
                // The last row may go on behind this page.
                rows.removeLast();
            }
            rows.forEach(use);
            after = rows.isEmpty() ? after : rows.getLast().getFirst().issue().row();
        } while (page.size() == AT_ONCE);
    }

    private static List<List<KeptIssue>> byRow(List<KeptIssue> issues) {
        List<List<KeptIssue>> rows = new ArrayList<>();
        for (KeptIssue issue : issues) {
            if (rows.isEmpty()
                    || rows.getLast().getFirst().issue().row() != issue.issue().row()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(issue);
        }
        return rows;
    }

    /** The values that a code is about in two open rows or more, the most frequent first. */
    public List<WrongValue> listWrongValues(UUID runId, IssueCode code, int limit) {
        return jdbc.query(
                "select field, cast(arguments as varchar(1000)) as wrong, count(*) as how_many from import_issue"
                        + " where run_id = ? and code = ? and solved_at is null and raw_row <> ''"
                        + " group by field, cast(arguments as varchar(1000)) having count(*) > 1"
                        + " order by how_many desc, wrong fetch first " + limit + " rows only",
                (row, number) -> new WrongValue(
                        row.getString("field"), firstArgument(row.getString("wrong")), row.getLong("how_many")),
                runId,
                code.name());
    }

    /** What a run said of the points that several addresses share, once for each point; see the code SHARED_POINT. */
    List<List<String>> listSharedPoints(UUID runId) {
        return jdbc
                .queryForList(
                        "select distinct cast(arguments as varchar(1000)) from import_issue where run_id = ? and code = ?",
                        String.class,
                        runId,
                        IssueCode.SHARED_POINT.name())
                .stream()
                .map(arguments -> Arrays.asList(JsonMapper.shared().readValue(arguments, String[].class)))
                .toList();
    }

    /** The columns of a run's file in its order; none when they were not kept. */
    public List<String> columns(UUID runId) {
        return jdbc.queryForList("select column_names from import_run where id = ?", String.class, runId).stream()
                .filter(Objects::nonNull)
                .flatMap(names -> Arrays.stream(JsonMapper.shared().readValue(names, String[].class)))
                .toList();
    }

    /** The run whose rows a run corrects; empty when it is an import of its own. */
    public Optional<UUID> findCorrected(UUID runId) {
        return jdbc.queryForList("select corrects from import_run where id = ?", UUID.class, runId).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    void settle(List<KeptIssue> issues, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "update import_issue set solved_at = ?, solved_by = ? where id = ? and solved_at is null",
                issues.stream().map(issue -> new Object[] {now, by, issue.id()}).toList());
    }

    /** A list that was cut in the middle is no JSON any more: its first item is all that is needed. */
    private static String firstArgument(String arguments) {
        try (var parser = JsonMapper.shared().createParser(arguments)) {
            parser.nextToken();
            String first = parser.nextStringValue();
            return first == null ? "" : first;
        }
    }

    private static Object[] arguments(UUID runId, IssueFilter filter) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(runId);
        arguments.addAll(filter.arguments());
        return arguments.toArray();
    }

    private static KeptIssue issue(ResultSet row, int number) throws SQLException {
        List<String> arguments =
                Arrays.asList(JsonMapper.shared().readValue(row.getString("arguments"), String[].class));
        Problem problem = new Problem(
                IssueCode.valueOf(row.getString("code")),
                row.getString("field"),
                row.getString("message_key"),
                arguments);
        Timestamp solved = row.getTimestamp("solved_at");
        return new KeptIssue(
                row.getLong("id"),
                new Issue(
                        row.getLong("row_no"),
                        Severity.valueOf(row.getString("severity")),
                        problem,
                        row.getString("raw_row")),
                solved == null ? null : solved.toInstant(),
                row.getString("solved_by"));
    }
}
