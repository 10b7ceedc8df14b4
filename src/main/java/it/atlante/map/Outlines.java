package it.atlante.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.area.Areas;
import it.atlante.geo.GeoJson;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.Simplification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Outlines of the areas in use, simplified for a zoom level with shared borders kept; worked out once until the areas change. */
@Component
class Outlines {

    /** Metres of a pixel of 256-pixel tiles at zoom 0 on the equator, halved: what is smaller cannot be seen. */
    private static final double HALF_PIXEL_METERS = 78_271.5;

    /** A metre. */
    private static final double DECIMALS = 1e5;

    private static final CoordinateFilter ROUNDED = Outlines::round;

    private final AreaLookup lookup;
    private final Areas areas;

    /** Nine kinds at a dozen levels. */
    private final Cache<Key, List<Outline>> known =
            Caffeine.newBuilder().maximumSize(120).build();

    Outlines(AreaLookup lookup, Areas areas) {
        this.lookup = lookup;
        this.areas = areas;
    }

    private record Key(long generation, AreaKind kind, int zoom) {}

    /**
     * An area and its outline.
     *
     * @param geometry GeoJSON
     */
    record Outline(AreaRef area, String geometry) {}

    /** The outlines of all areas of a kind that are in use, by code. Whoever answers leaves out what the viewer may not know of. */
    List<Outline> of(AreaKind kind, int zoom) {
        return known.get(new Key(lookup.generation(), kind, zoom), this::simplified);
    }

    private List<Outline> simplified(Key key) {
        List<AreaRef> refs = lookup.current(key.kind());
        Map<UUID, Area> records = areas
                .findByIdIn(refs.stream().map(AreaRef::id).toList())
                .stream()
                .collect(Collectors.toMap(Area::getId, Function.identity()));
        Map<AreaRef, Geometry> shapes = new LinkedHashMap<>();
        for (AreaRef ref : refs) {
            Area record = records.get(ref.id());
            if (record != null) {
                shapes.put(ref, record.details().shape());
            }
        }
        return Simplification.simplify(shapes, toleranceMeters(refs, key.zoom())).entrySet().stream()
                .map(shape -> new Outline(shape.getKey(), GeoJson.write(rounded(shape.getValue()))))
                .toList();
    }

    private static double toleranceMeters(List<AreaRef> refs, int zoom) {
        double lat = refs.stream()
                .map(AreaRef::representative)
                .mapToDouble(GeoPoint::lat)
                .average()
                .orElse(0);
        return HALF_PIXEL_METERS * Math.cos(Math.toRadians(lat)) / (1 << zoom);
    }

    /** Neighbours round the corners that they share alike. */
    private static Geometry rounded(Geometry shape) {
        Geometry copy = shape.copy();
        copy.apply(ROUNDED);
        copy.geometryChanged();
        return copy;
    }

    private static void round(Coordinate corner) {
        corner.x = Math.round(corner.x * DECIMALS) / DECIMALS;
        corner.y = Math.round(corner.y * DECIMALS) / DECIMALS;
    }
}
