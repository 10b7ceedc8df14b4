package it.atlante.catalogue.merging;

/** Why two records cannot be merged, or a merge not be undone. The message is a key of the page's texts. */
public class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The reasons. */
    public enum Reason {
        /** One of the two was removed, or merged elsewhere. */
        GONE,
        /** Somebody changed one of the two after the person read it. */
        CHANGED,
        /** The values chosen contradict each other. */
        CONTRADICTING,
        /** The merge was undone before. */
        UNDONE,
        /** The surviving record was merged into another one since: that merge must be undone first. */
        SURVIVOR_MERGED
    }

    MergeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
