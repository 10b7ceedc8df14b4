package it.atlante.ingest.issue;

import java.util.Locale;

/** Ends the mapping of a row. Bad data and no bug: carries no stack trace. */
public final class RejectedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RejectedRow(Problem problem) {
        super(problem.message(Locale.ENGLISH), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
