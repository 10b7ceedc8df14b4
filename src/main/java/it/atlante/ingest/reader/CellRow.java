package it.atlante.ingest.reader;

import it.atlante.ingest.issue.Problem;
import java.util.List;

/**
 * A row of a table as text.
 *
 * @param number the line on which it begins, or the number that a spreadsheet shows beside it
 * @param doubts what could not be read of it
 */
record CellRow(long number, List<String> cells, List<Problem> doubts) {

    CellRow(long number, List<String> cells) {
        this(number, cells, List.of());
    }

    /** How many cells there are up to the last one that says something. */
    int used() {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        return used;
    }
}
