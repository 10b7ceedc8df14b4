package it.atlante.access;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in words that the embedded store is open in another process, instead of a stack trace. */
class StoreInUse implements FailureAnalyzer {

    static final String DESCRIPTION =
            "Il catalogo e' aperto da un altro processo di Atlante. / The catalogue is open in another process of Atlante.";
    static final String ACTION = "Ferma l'altro processo e riprova. / Stop the other process and try again.";

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        SQLException cause = findCause(failure);
        return cause == null ? null : new FailureAnalysis(DESCRIPTION, ACTION, cause);
    }

    /** The error of the store that it is in use; null when the failure has another reason. */
    static @Nullable SQLException findCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
                return sql;
            }
        }
        return null;
    }
}
