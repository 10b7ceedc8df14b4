package it.atlante.catalogue.reports;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.reports.ErrorReport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The reports of errors. */
@Repository
public class ErrorReports {

    /** More than an editor reads at a sitting. */
    private static final int MOST_LISTED = 500;

    private static final String SELECT =
            "select id, record_type, record_id, record_label, text, state, sent_at, state_changed_by from error_report";

    private static final int LABEL_LENGTH = 1000;

    private final JdbcTemplate jdbc;

    ErrorReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(ErrorReport report) {
        String label = report.recordLabel();
        jdbc.update(
                "insert into error_report (id, record_type, record_id, record_label, text, state, sent_at, state_changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                report.id(),
                report.recordType().name(),
                report.recordId(),
                label.substring(0, Math.min(LABEL_LENGTH, label.length())),
                report.text(),
                report.state().name(),
                Timestamp.from(report.sentAt()),
                Timestamp.from(report.sentAt()));
    }

    /** The reports in a state, the latest first. */
    List<ErrorReport> list(State state) {
        return jdbc.query(
                SELECT + " where state = ? order by sent_at desc, id fetch first " + MOST_LISTED + " rows only",
                ErrorReports::report,
                state.name());
    }

    private static ErrorReport report(ResultSet row, int number) throws SQLException {
        return new ErrorReport(
                row.getObject("id", UUID.class),
                RecordType.valueOf(row.getString("record_type")),
                row.getObject("record_id", UUID.class),
                row.getString("record_label"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("state_changed_by"));
    }

    /** All reports of a record, the latest first. */
    List<ErrorReport> listOf(RecordType type, UUID recordId) {
        return jdbc.query(
                SELECT + " where record_type = ? and record_id = ? order by sent_at desc, id fetch first " + MOST_LISTED
                        + " rows only",
                ErrorReports::report,
                type.name(),
                recordId);
    }

    /** How many reports of a record nobody has closed yet. */
    public long countOpen(RecordType type, UUID recordId) {
        Long open = jdbc.queryForObject(
                "select count(*) from error_report where record_type = ? and record_id = ? and state = ?",
                Long.class,
                type.name(),
                recordId,
                State.OPEN.name());
        return open == null ? 0 : open;
    }

    /** Opens or closes a report; false when there is none of that id. */
    boolean change(UUID id, State state, String by, Instant now) {
        return jdbc.update(
                        "update error_report set state = ?, state_changed_by = ?, state_changed_at = ? where id = ?",
                        state.name(),
                        by,
                        Timestamp.from(now),
                        id)
                == 1;
    }
}
