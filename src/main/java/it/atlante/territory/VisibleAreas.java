package it.atlante.territory;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.area.Areas;
import it.atlante.geo.GeoPoint;
import it.atlante.search.UnknownRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The areas that an audience may know of. */
@Component
public class VisibleAreas {

    private final AreaLookup lookup;
    private final Areas areas;

    VisibleAreas(AreaLookup lookup, Areas areas) {
        this.lookup = lookup;
        this.areas = areas;
    }

    /**
     * The kind of a name such as {@code NIL}.
     *
     * @throws InvalidField when there is no such kind
     */
    public static AreaKind kind(String name) {
        return Arrays.stream(AreaKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        "kind",
                        name,
                        "one of "
                                + Arrays.stream(AreaKind.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    /** The areas of a kind that are in use, by code. */
    public List<AreaRef> listCurrent(AreaKind kind, Audience audience) {
        return visible(lookup.current(kind), audience);
    }

    /** The areas in use around a point, borders included, in the order of kinds. */
    public List<AreaRef> listAround(GeoPoint point, Audience audience) {
        return visible(lookup.containing(point), audience).stream()
                .filter(area -> lookup.current(area.kind()).contains(area))
                .toList();
    }

    /** An area by its id or key. */
    public Optional<AreaRef> find(String idOrKey, Audience audience) {
        return lookup.find(idOrKey).filter(area -> area.visibleTo(audience));
    }

    /**
     * An area by its id or key.
     *
     * @throws UnknownRecord when there is none that the audience may see
     */
    public AreaRef get(String idOrKey, Audience audience) {
        return find(idOrKey, audience).orElseThrow(() -> new UnknownRecord("area", idOrKey));
    }

    /**
     * The record of an area.
     *
     * @throws UnknownRecord when it was removed since
     */
    Area record(AreaRef area) {
        return areas.findById(area.id())
                .filter(found -> !found.removed())
                .orElseThrow(() -> new UnknownRecord("area", area.key()));
    }

    private static List<AreaRef> visible(List<AreaRef> refs, Audience audience) {
        return refs.stream().filter(area -> area.visibleTo(audience)).toList();
    }
}
