package it.atlante.catalogue.area;

import it.atlante.geo.GeoPoint;
import it.atlante.geo.ShapeIndex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Point;

/** All areas as they were at one generation. Immutable. */
final class AreaSnapshot {

    private static final Comparator<AreaRef> ORDER = Comparator.comparing(AreaRef::kind)
            .thenComparing(AreaRef::vintage)
            .thenComparing(AreaRef::code, AreaSnapshot::compareCodes);

    private final long generation;
    private final List<AreaRef> refs;
    private final Map<String, AreaRef> byIdOrKey = new HashMap<>();
    private final ShapeIndex<AreaRef> shapes;

    private AreaSnapshot(long generation, List<Area> areas) {
        this.generation = generation;
        List<ShapeIndex.Entry<AreaRef>> entries = areas.stream()
                .map(area -> new ShapeIndex.Entry<>(ref(area), area.details().shape()))
                .sorted(Comparator.comparing(ShapeIndex.Entry::key, ORDER))
                .toList();
        this.refs = entries.stream().map(ShapeIndex.Entry::key).toList();
        this.shapes = ShapeIndex.of(entries);
        for (AreaRef ref : refs) {
            byIdOrKey.put(ref.id().toString(), ref);
            byIdOrKey.put(ref.key(), ref);
        }
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
        return shapes.containing(point);
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
                new GeoPoint(rounded(inside.getY()), rounded(inside.getX())),
                details.approximate(),
                area.header().demonstration(),
                area.header().sharing());
    }

    /** To six decimals, a tenth of a metre: more would say nothing of a point that only stands for an area. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
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
