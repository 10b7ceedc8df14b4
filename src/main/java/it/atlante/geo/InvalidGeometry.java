package it.atlante.geo;

/** A geometry that cannot be used: bad data, not a bug. Carries a stable code and, for GeoJSON, the place of the fault. */
public final class InvalidGeometry extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final GeometryProblem problem;
    private final String path;

    /**
     * @param path JSON pointer (RFC 6901) from the geometry to the fault, as {@code /coordinates/0/3}; empty when the geometry as a whole is
     *     meant or did not come from JSON
     * @param detail a sentence with the bad value
     */
    public InvalidGeometry(GeometryProblem problem, String path, String detail) {
        super(problem + (path.isEmpty() ? "" : " at " + path) + ": " + detail);
        this.problem = problem;
        this.path = path;
    }

    public GeometryProblem problem() {
        return problem;
    }

    /** JSON pointer from the geometry to the fault; empty when the geometry as a whole is meant. */
    public String path() {
        return path;
    }
}
