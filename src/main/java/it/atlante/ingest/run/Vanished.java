package it.atlante.ingest.run;

import it.atlante.catalogue.RecordType;
import it.atlante.ingest.run.RunRecords.Listing;
import it.atlante.ingest.run.RunRecords.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the records of a source that a file does not have any more. They are listed and never removed by themselves. */
@Component
class Vanished {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final RunRecords records;

    Vanished(JdbcTemplate jdbc, RunRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /**
     * Lists the records of the source's own kind that were not met.
     *
     * @param met what a run that read its file to the end met
     */
    void find(ImportRequest request, RunMemory met) {
        RecordType type = request.source().mapping().kind().recordType();
        String label =
                switch (type) {
                    case TIE, HOUSE_NUMBER, INDICATOR_VALUE -> "record_key";
                    default -> "name";
                };
        List<Named> some = new ArrayList<>();
        jdbc.query(
                "select id, " + label + " from " + type.name().toLowerCase(Locale.ROOT)
                        + " where source_id = ? and removed = false",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    if (!met.met(id)) {
                        some.add(new Named(type, id, row.getString(2), null, null));
                        if (some.size() == AT_ONCE) {
                            add(request, some);
                        }
                    }
                },
                request.source().id());
        add(request, some);
    }

    private void add(ImportRequest request, List<Named> some) {
        records.add(request.runId(), Listing.VANISHED, some);
        some.clear();
    }
}
