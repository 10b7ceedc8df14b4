package it.atlante.ingest.correction;

import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of a run are meant; null does not ask.
 *
 * @param open only those of a kept row that nobody has settled
 */
public record IssueFilter(
        @Nullable Severity severity, @Nullable IssueCode code, boolean open) {

    /** All of them. */
    public static final IssueFilter ALL = new IssueFilter(null, null, false);

    String condition() {
        return " and (cast(? as varchar(10)) is null or severity = ?) and (cast(? as varchar(40)) is null or code = ?)"
                + (open ? " and solved_at is null and raw_row <> ''" : "");
    }

    List<@Nullable Object> arguments() {
        String level = severity == null ? null : severity.name();
        String name = code == null ? null : code.name();
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(level);
        arguments.add(level);
        arguments.add(name);
        arguments.add(name);
        return arguments;
    }
}
