package it.atlante.search.engine;

import it.atlante.catalogue.InvalidField;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Where to search. The parts add up: near a point and within an area is both.
 *
 * @param near the point from which distance is measured; null when there is none
 * @param radiusMeters how far from it at most; null when distance only ranks and does not filter
 * @param box only within this box
 * @param polygon only within this polygon or multipolygon (WGS 84, x = longitude), holes left out; valid
 * @param areaIds only within one of these areas; empty for anywhere
 * @param servesAreaIds the areas around a point: only what serves one of them or serves whoever comes; null when not asked
 */
public record Place(
        @Nullable GeoPoint near,
        @Nullable Double radiusMeters,
        @Nullable BoundingBox box,
        @Nullable Geometry polygon,
        List<String> areaIds,
        @Nullable List<String> servesAreaIds) {

    /** No farther than half the way around the Earth makes sense. */
    public static final double MAX_RADIUS_METERS = 20_000_000;

    public static final Place ANYWHERE = new Place(null, null, null, null, List.of(), null);

    public Place {
        areaIds = List.copyOf(areaIds);
        if (radiusMeters != null) {
            if (!(radiusMeters > 0 && radiusMeters <= MAX_RADIUS_METERS)) {
                throw new InvalidField("radius", radiusMeters, "metres, above 0 and at most 20000000");
            }
            if (near == null) {
                throw new InvalidField("radius", radiusMeters, "given together with near=lat,lon");
            }
        }
    }

    public static Place near(GeoPoint point, double radiusMeters) {
        return new Place(point, radiusMeters, null, null, List.of(), null);
    }

    public static Place within(BoundingBox box) {
        return new Place(null, null, box, null, List.of(), null);
    }

    public static Place within(Geometry polygon) {
        return new Place(null, null, null, polygon, List.of(), null);
    }

    public static Place inAreas(List<String> areaIds) {
        return new Place(null, null, null, null, areaIds, null);
    }
}
