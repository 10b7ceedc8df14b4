package it.atlante.catalogue.upkeep;

import java.util.Arrays;
import java.util.Optional;

/** Why a record is in the queue. */
enum DueReason {
    /** What vouches for it is too old, or nothing does. */
    STALE("scaduta"),
    /** It will be stale within the days of the settings. */
    SOON("in-scadenza"),
    /** No person ever confirmed it; alone no reason to be in the queue, as no imported record would be out of it. */
    NEVER_VERIFIED("mai-verificata"),
    /** Its free places were counted too long ago. */
    COUNT("posti"),
    /** A report of an error is open. */
    REPORTS("segnalazioni"),
    /** It scores less than the minimum. */
    QUALITY("qualita");

    private final String code;

    DueReason(String code) {
        this.code = code;
    }

    /** The name in an address. */
    public String code() {
        return code;
    }

    static Optional<DueReason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
