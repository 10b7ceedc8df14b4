package it.atlante.ingest.check;

import it.atlante.catalogue.Draft;
import it.atlante.ingest.issue.Problem;
import java.util.List;

/**
 * A check that sees the rows of a whole run, one after the other. Its memory may grow with the rows by some tens of bytes each and no more. For
 * one run by one thread.
 */
public interface FileCheck {

    /** A problem and the row that it is told with. */
    record Found(long row, Problem problem) {}

    /**
     * Looks at rows that go into the catalogue, before they do. May be asked about the same rows a second time, when their transaction failed,
     * and says the same again.
     */
    List<Found> rows(List<Row> rows);

    /** What can be said only now that all rows were seen. */
    default List<Found> end() {
        return List.of();
    }

    /**
     * A row after its mapping.
     *
     * @param number its line or number in the file
     * @param main the record that the row is about
     */
    record Row(long number, Draft main) {}
}
