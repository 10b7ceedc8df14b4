package it.atlante.ingest.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a file that was looked at.
 *
 * @param samples up to five different values
 * @param filled how many of the rows that were looked at, at most 1,000, have a value
 * @param kind what the values look like; for dates the reason names their pattern
 */
public record InspectedColumn(String name, List<String> samples, int filled, Guess<ColumnKind> kind) {

    public InspectedColumn {
        samples = List.copyOf(samples);
    }

    /** The columns of rows that a reader gives, by what the first thousand rows say. */
    public static List<InspectedColumn> of(SourceRows rows) {
        return RowsInspection.columns(rows, new ArrayList<>());
    }
}
