package it.atlante.geo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether a geometry is valid in the sense of OGC Simple Features.
 *
 * @param problem what is wrong, null when it is valid
 * @param location where, lon before lat; null when it is valid or has no coordinates
 * @param reason one English sentence; empty when it is valid
 */
public record Validity(
        @Nullable GeometryProblem problem, @Nullable Coordinate location, String reason) {

    static final Validity VALID = new Validity(null, null, "");

    public Validity {
        if ((problem == null) != reason.isEmpty()) {
            throw new IllegalArgumentException("problem " + problem + " with the reason '" + reason + "'");
        }
    }

    public boolean isValid() {
        return problem == null;
    }

    /** As an exception to throw; empty when the geometry is valid. */
    Optional<InvalidGeometry> asException() {
        return Optional.ofNullable(problem).map(known -> new InvalidGeometry(known, "", reason));
    }
}
