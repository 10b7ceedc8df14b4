package it.atlante.ingest.reader;

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
}
