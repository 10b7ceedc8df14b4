package it.atlante.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request's body turned out larger than allowed while it was read. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long maximum) {
        super("the body has more than " + maximum + " bytes");
    }

    static boolean isCauseOf(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
