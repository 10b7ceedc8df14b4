package it.atlante.ingest;

import it.atlante.ingest.run.ImportState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The last completed import of each source. */
@Component
public class LastImports {

    private final JdbcTemplate jdbc;

    LastImports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An import that came to its end.
     *
     * @param rows that it read
     * @param rejected rows that did not go in
     */
    public record LastImport(Instant endedAt, long rows, long rejected) {}

    /** By id of the source; a source that was never imported has none. */
    public Map<String, LastImport> bySource() {
        Map<String, LastImport> imports = new HashMap<>();
        jdbc.query(
                "select source_id, ended_at, rows_read, rows_rejected from import_run"
                        + " where state = ? and ended_at is not null order by ended_at",
                row -> {
                    imports.put(
                            row.getString("source_id"),
                            new LastImport(
                                    row.getTimestamp("ended_at").toInstant(),
                                    row.getLong("rows_read"),
                                    row.getLong("rows_rejected")));
                },
                ImportState.COMPLETED.name());
        return imports;
    }
}
