package it.atlante.ingest.run;

import it.atlante.catalogue.Saved.Outcome;

/**
 * What became of rows.
 *
 * @param kept rows whose records a person had edited
 * @param notConcerned rows of the file that belong to another source
 * @param doubts problems of rows that went in; a row may have several, so they are not part of the sum
 */
public record Counts(
        long read,
        long created,
        long updated,
        long unchanged,
        long kept,
        long rejected,
        long notConcerned,
        long doubts) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    public Counts {
        long told = created + updated + unchanged + kept + rejected + notConcerned;
        if (read != told) {
            throw new IllegalArgumentException(read + " rows were read and " + told + " are accounted for");
        }
    }

    Counts plusRejected() {
        return new Counts(read + 1, created, updated, unchanged, kept, rejected + 1, notConcerned, doubts);
    }

    Counts plusNotConcerned() {
        return new Counts(read + 1, created, updated, unchanged, kept, rejected, notConcerned + 1, doubts);
    }

    /** Doubts about the file as a whole. */
    Counts plusDoubts(int more) {
        return new Counts(read, created, updated, unchanged, kept, rejected, notConcerned, doubts + more);
    }

    Counts plus(Outcome outcome, int moreDoubts) {
        return new Counts(
                read + 1,
                created + (outcome == Outcome.CREATED ? 1 : 0),
                updated + (outcome == Outcome.UPDATED ? 1 : 0),
                unchanged + (outcome == Outcome.UNCHANGED ? 1 : 0),
                kept + (outcome == Outcome.KEPT_EDIT ? 1 : 0),
                rejected,
                notConcerned,
                doubts + moreDoubts);
    }
}
