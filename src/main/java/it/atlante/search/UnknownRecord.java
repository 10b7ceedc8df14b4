package it.atlante.search;

/** Something that is not there, or that the viewer may not know of: the two are answered alike, with status 404. */
public class UnknownRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    /**
     * @param kind {@code resource} or {@code area}
     * @param id as asked for
     */
    public UnknownRecord(String kind, String id) {
        super("there is no " + kind + " " + id);
        this.kind = kind;
        this.id = id;
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
