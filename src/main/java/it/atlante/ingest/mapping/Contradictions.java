package it.atlante.ingest.mapping;

import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.area.Areas;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.source.Check;
import it.atlante.ingest.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The checks of a source, against the areas as they are when its run begins. */
public final class Contradictions {

    private final List<Check> checks;
    private final AreaLookup lookup;
    private final Map<Check.InArea, Known> known = new HashMap<>();

    /** The areas of a check, and which of them a folded code or name means. */
    private record Known(Set<UUID> all, Map<String, Set<UUID>> meant) {}

    public Contradictions(List<Check> checks, Areas areas, AreaLookup lookup) {
        this.checks = checks;
        this.lookup = lookup;
        for (Check check : checks) {
            if (check instanceof Check.InArea inArea) {
                known.put(inArea, known(inArea, areas));
            }
        }
    }

    private Known known(Check.InArea check, Areas areas) {
        Set<UUID> all = new HashSet<>();
        Map<String, Set<UUID>> meant = new HashMap<>();
        Set<UUID> inUse = lookup.current(check.kind()).stream().map(AreaRef::id).collect(Collectors.toSet());
        for (Area area : areas.listByKind(check.kind())) {
            boolean wanted = check.vintage() == null
                    ? inUse.contains(area.getId())
                    : check.vintage().equals(area.details().vintage());
            if (wanted) {
                all.add(area.getId());
                String name = check.byCode()
                        ? area.details().code()
                        : Folding.fold(area.details().name());
                meant.computeIfAbsent(name, any -> new HashSet<>()).add(area.getId());
            }
        }
        return new Known(all, meant);
    }

    /** What the row says twice and differently. A check whose second saying is absent says nothing. */
    List<Problem> find(ObjectNode row, @Nullable GeoPoint point) {
        if (point == null) {
            return List.of();
        }
        List<Problem> found = new ArrayList<>();
        for (Check check : checks) {
            try {
                Problem problem =
                        switch (check) {
                            case Check.InArea inArea -> notInArea(inArea, row, point);
                            case Check.SamePoint samePoint -> anotherPoint(samePoint, row, point);
                        };
                if (problem != null) {
                    found.add(problem);
                }
            } catch (RejectedRow unusable) {
                // The second saying cannot be read: that makes it doubtful, not the record.
                found.add(unusable.problem());
            }
        }
        return found;
    }

    private @Nullable Problem notInArea(Check.InArea check, ObjectNode row, GeoPoint point) {
        Known areas = known.get(check);
        String said = value(check.value(), row);
        if (areas == null || areas.all().isEmpty() || said == null) {
            return null;
        }
        List<AreaRef> containing = lookup.containing(point).stream()
                .filter(ref -> areas.all().contains(ref.id()))
                .toList();
        Set<UUID> meant = areas.meant().getOrDefault(check.byCode() ? said : Folding.fold(said), Set.of());
        if (containing.stream().anyMatch(ref -> meant.contains(ref.id()))) {
            return null;
        }
        String actual =
                containing.stream().map(ref -> ref.code() + " " + ref.name()).collect(Collectors.joining(", "));
        String text = containing.isEmpty() ? "OUTSIDE_ALL_AREAS" : "AREA_CONTRADICTION";
        return Problem.said(IssueCode.AREA_CONTRADICTION, text, "checks.area", check.kind(), said, actual);
    }

    private static @Nullable Problem anotherPoint(Check.SamePoint check, ObjectNode row, GeoPoint point) {
        String x = value(check.x(), row);
        String y = value(check.y(), row);
        GeoPoint second = Points.point("checks.point", x, y, check.crs());
        if (second == null || x == null || y == null) {
            return null;
        }
        double meters = point.distanceMeters(second);
        if (meters <= check.toleranceMeters()) {
            return null;
        }
        return Problem.of(
                IssueCode.POINT_CONTRADICTION,
                "checks.point",
                String.format(Locale.ROOT, "%.0f", meters),
                x,
                y,
                check.crs());
    }

    private static @Nullable String value(Template template, ObjectNode row) {
        List<String> values = template.values(row, "checks");
        return values.isEmpty() ? null : values.getFirst();
    }
}
