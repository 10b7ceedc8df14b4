package it.atlante.ingest.issue;

/**
 * A problem of a row of a file, with the row.
 *
 * @param row line in a CSV file, else the number of the feature or object, from 1; 0 for the file as a whole
 * @param raw the row as it was read, as JSON
 */
public record Issue(long row, Severity severity, Problem problem, String raw) {

    /** What a problem does to its row. */
    public enum Severity {
        /** The row is not in the catalogue. */
        REJECT,
        /** The row is in the catalogue and somebody should look at it. */
        DOUBT
    }
}
