package it.atlante.search;

import org.jspecify.annotations.Nullable;

/** Something that is not there, or that the viewer may not know of: the two are answered alike, with status 404. */
public class UnknownRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final @Nullable String mergedInto;

    /**
     * @param kind {@code resource} or {@code area}
     * @param id as asked for
     */
    public UnknownRecord(String kind, String id) {
        this(kind, id, null);
    }

    /** @param mergedInto id of the record that it was recognised as, and that the viewer may see; null when there is none */
    public UnknownRecord(String kind, String id, @Nullable String mergedInto) {
        super("there is no " + kind + " " + id);
        this.kind = kind;
        this.id = id;
        this.mergedInto = mergedInto;
    }

    public @Nullable String mergedInto() {
        return mergedInto;
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
