package it.atlante.catalogue.area;

import it.atlante.geo.GeoPoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** All areas as they were at one generation. Immutable. */
final class AreaSnapshot {

    private static final Comparator<AreaRef> ORDER = Comparator.comparing(AreaRef::kind)
            .thenComparing(AreaRef::vintage)
            .thenComparing(AreaRef::code, AreaSnapshot::compareCodes);

    private final long generation;
    private final List<AreaRef> refs;
    private final Map<String, AreaRef> byIdOrKey = new HashMap<>();
    private final STRtree shapes = new STRtree();

    private record Shape(AreaRef ref, IndexedPointInAreaLocator locator) {}

    private AreaSnapshot(long generation, List<Area> areas) {
        this.generation = generation;
        for (Area area : areas) {
            AreaRef ref = ref(area);
            byIdOrKey.put(ref.id().toString(), ref);
            byIdOrKey.put(ref.key(), ref);
            MultiPolygon shape = area.details().shape();
            shapes.insert(shape.getEnvelopeInternal(), new Shape(ref, new IndexedPointInAreaLocator(shape)));
        }
        shapes.build();
        this.refs = byIdOrKey.values().stream().distinct().sorted(ORDER).toList();
    }

    static AreaSnapshot read(Areas areas, long generation) {
        return new AreaSnapshot(
                generation,
                areas.findAll().stream().filter(area -> !area.removed()).toList());
    }

    long generation() {
        return generation;
    }

    List<AreaRef> containing(GeoPoint point) {
        Coordinate coordinate = new Coordinate(point.lon(), point.lat());
        @SuppressWarnings("unchecked") // the tree holds nothing else
        List<Shape> candidates = shapes.query(new Envelope(coordinate));
        return candidates.stream()
                .filter(shape -> shape.locator().locate(coordinate) != Location.EXTERIOR)
                .map(Shape::ref)
                .sorted(ORDER)
                .toList();
    }

    Optional<AreaRef> find(String idOrKey) {
        return Optional.ofNullable(byIdOrKey.get(idOrKey));
    }

    List<AreaRef> current(AreaKind kind) {
        List<AreaRef> ofKind = refs.stream().filter(ref -> ref.kind() == kind).toList();
        List<AreaRef> official =
                ofKind.stream().filter(ref -> !ref.approximate()).toList();
        return official.isEmpty() ? ofKind : official;
    }

    private static AreaRef ref(Area area) {
        AreaDetails details = area.details();
        Point inside = details.shape().getInteriorPoint();
        return new AreaRef(
                area.getId(),
                details.kind(),
                details.vintage(),
                details.code(),
                details.name(),
                new GeoPoint(inside.getY(), inside.getX()),
                details.approximate(),
                area.header().demonstration());
    }

    /** Codes that are numbers in the order of numbers. */
    private static int compareCodes(String one, String other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : one.compareTo(other);
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.length() < 18 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
