package it.atlante.territory;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.area.Areas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.springframework.stereotype.Component;

/** Which areas of a kind touch each other. Worked out once for each kind, until the areas change. */
@Component
class Neighbours {

    /** Some twenty metres: published borders of neighbours miss each other by a little, and no street is so narrow a city. */
    private static final double TOUCH_DEGREES = 0.0002;

    private final AreaLookup lookup;
    private final Areas areas;
    private final Map<AreaKind, Touching> known = new ConcurrentHashMap<>();

    Neighbours(AreaLookup lookup, Areas areas) {
        this.lookup = lookup;
        this.areas = areas;
    }

    private record Touching(long generation, Map<UUID, Set<UUID>> ids) {}

    List<AreaRef> of(AreaRef area, Audience audience) {
        long generation = lookup.generation();
        Touching touching = known.compute(
                area.kind(),
                (kind, before) -> before != null && before.generation() == generation
                        ? before
                        : new Touching(generation, touching(lookup.current(kind))));
        Set<UUID> ids = touching.ids().getOrDefault(area.id(), Set.of());
        return lookup.current(area.kind()).stream()
                .filter(other -> ids.contains(other.id()) && other.visibleTo(audience))
                .toList();
    }

    private Map<UUID, Set<UUID>> touching(List<AreaRef> refs) {
        Map<UUID, Area> records = areas
                .findByIdIn(refs.stream().map(AreaRef::id).toList())
                .stream()
                .collect(Collectors.toMap(Area::getId, Function.identity()));
        STRtree tree = new STRtree();
        records.values().forEach(record -> tree.insert(shape(record).getEnvelopeInternal(), record));
        Map<UUID, Set<UUID>> touching = new HashMap<>();
        records.values().forEach(record -> touching.put(record.getId(), around(record, tree)));
        return touching;
    }

    private static Set<UUID> around(Area record, STRtree tree) {
        Geometry shape = shape(record);
        Envelope reach = shape.getEnvelopeInternal().copy();
        reach.expandBy(TOUCH_DEGREES);
        List<?> near = tree.query(reach);
        return near.stream()
                .map(Area.class::cast)
                .filter(other -> !other.getId().equals(record.getId()))
                .filter(other -> shape.isWithinDistance(shape(other), TOUCH_DEGREES))
                .map(Area::getId)
                .collect(Collectors.toSet());
    }

    private static Geometry shape(Area area) {
        return area.details().shape();
    }
}
