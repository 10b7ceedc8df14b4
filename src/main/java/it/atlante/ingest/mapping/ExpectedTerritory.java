package it.atlante.ingest.mapping;

import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoPoint;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the points of a source are expected: in the box that it declares, else in the official comuni of the catalogue as they are when its
 * run begins. Where there are neither, anywhere is allowed, and Italy is what axes are judged by. Approximate comuni are no measure.
 */
final class ExpectedTerritory {

    private final @Nullable BoundingBox declared;
    private final AreaLookup lookup;
    private final Set<UUID> comuni;

    ExpectedTerritory(@Nullable BoundingBox declared, AreaLookup lookup) {
        this.declared = declared;
        this.lookup = lookup;
        this.comuni = lookup.current(AreaKind.COMUNE).stream()
                .filter(comune -> !comune.approximate())
                .map(AreaRef::id)
                .collect(Collectors.toSet());
    }

    /** Whether a point is where it is expected, as far as that is known. */
    boolean allows(GeoPoint point) {
        return declared == null && comuni.isEmpty() || contains(point);
    }

    /** As {@link #allows}, for an area: those of a wider region than the comuni at hand are no mistake. */
    boolean allowsArea(GeoPoint inside) {
        return declared == null || declared.contains(inside);
    }

    boolean contains(GeoPoint point) {
        if (declared != null) {
            return declared.contains(point);
        }
        return comuni.isEmpty()
                ? Points.inItaly(point.lat(), point.lon())
                : lookup.containing(point).stream().anyMatch(area -> comuni.contains(area.id()));
    }

    /** As {@link #contains}, and for want of it in Italy: a file of another region has its axes right all the same. */
    boolean plausible(GeoPoint point) {
        return contains(point) || declared == null && Points.inItaly(point.lat(), point.lon());
    }

    @Override
    public String toString() {
        return declared != null
                ? declared.toString()
                : comuni.isEmpty() ? "Italy" : "the comuni of the catalogue or Italy";
    }
}
