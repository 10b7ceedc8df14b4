package it.atlante.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What can be asked of polygons in WGS 84 (JTS coordinates, lon before lat): validity, repair, area, a point to stand for them. */
public final class Polygons {

    private Polygons() {}

    /** Whether any geometry, not only a polygon, is valid and not empty; the first fault when it is not. */
    public static Validity check(Geometry geometry) {
        if (geometry.isEmpty()) {
            return new Validity(GeometryProblem.EMPTY, null, "there is nothing in it");
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return Validity.VALID;
        }
        Coordinate at = error.getCoordinate();
        String where = at == null ? "" : " at lon " + at.x + ", lat " + at.y;
        return new Validity(problem(error), at, error.getMessage() + where);
    }

    /**
     * The polygons as one valid multipolygon, untouched.
     *
     * @throws InvalidGeometry when there are other things than polygons, or {@link #check} finds a fault
     */
    public static MultiPolygon requireValid(Geometry geometry) {
        MultiPolygon polygons = multiPolygon(geometry);
        check(polygons).asException().ifPresent(fault -> {
            throw fault;
        });
        return polygons;
    }

    /**
     * Repairs polygons by the rules of JTS GeometryFixer: what a ring encloses stays, crossings become corners, overlaps are united, parts
     * without area are dropped. A valid geometry comes back unchanged.
     *
     * @throws InvalidGeometry when there are other things than polygons, or nothing with an area remains
     */
    public static Repair repair(Geometry geometry) {
        MultiPolygon before = multiPolygon(geometry);
        Validity fault = check(before);
        if (fault.isValid()) {
            return new Repair(before, before, fault);
        }
        Geometry fixed = GeometryFixer.fix(before);
        if (fixed.isEmpty()) {
            throw new InvalidGeometry(
                    GeometryProblem.EMPTY, "", "nothing with an area remains after repair: " + fault.reason());
        }
        return new Repair(before, multiPolygon(fixed), fault);
    }

    /**
     * The polygons of a Polygon, a MultiPolygon or a collection of these, in their order; polygons of a collection are not united.
     *
     * @throws InvalidGeometry when there is anything else in it, or nothing
     */
    public static MultiPolygon multiPolygon(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new InvalidGeometry(
                    GeometryProblem.EMPTY, "", "there is nothing in the " + geometry.getGeometryType());
        }
        if (geometry instanceof MultiPolygon already) {
            return already;
        }
        List<Polygon> polygons = new ArrayList<>();
        collect(geometry, polygons);
        return geometry.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static void collect(Geometry geometry, List<Polygon> polygons) {
        switch (geometry) {
            case Polygon polygon -> polygons.add(polygon);
            case GeometryCollection collection -> {
                for (int i = 0; i < collection.getNumGeometries(); i++) {
                    collect(collection.getGeometryN(i), polygons);
                }
            }
            default ->
                throw new InvalidGeometry(
                        GeometryProblem.NOT_POLYGONAL,
                        "",
                        "an area is made of polygons, not of a " + geometry.getGeometryType());
        }
    }

    /** Area on the WGS 84 ellipsoid in square metres, by {@link EllipsoidArea}; 0 for points and lines. Meaningful for valid polygons. */
    public static double areaSquareMeters(Geometry geometry) {
        return EllipsoidArea.squareMeters(geometry);
    }

    /**
     * A point inside the polygons that stands for them, as for a label or the disclosure of an area: half way on the widest stretch of a
     * line through the middle of the widest polygon (JTS InteriorPointArea). Unlike a centroid it is never in a hole or outside.
     *
     * @throws InvalidGeometry when there is nothing in it
     */
    public static GeoPoint representativePoint(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new InvalidGeometry(GeometryProblem.EMPTY, "", "no point in an empty " + geometry.getGeometryType());
        }
        Coordinate inside = geometry.getInteriorPoint().getCoordinate();
        return new GeoPoint(inside.y, inside.x);
    }

    private static GeometryProblem problem(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> GeometryProblem.HOLE_OUTSIDE_SHELL;
            case TopologyValidationError.NESTED_HOLES -> GeometryProblem.NESTED_HOLES;
            case TopologyValidationError.NESTED_SHELLS -> GeometryProblem.NESTED_SHELLS;
            case TopologyValidationError.DISCONNECTED_INTERIOR -> GeometryProblem.DISCONNECTED_INTERIOR;
            case TopologyValidationError.TOO_FEW_POINTS -> GeometryProblem.TOO_FEW_POINTS;
            case TopologyValidationError.INVALID_COORDINATE -> GeometryProblem.NOT_FINITE;
            case TopologyValidationError.RING_NOT_CLOSED -> GeometryProblem.UNCLOSED_RING;
            default -> GeometryProblem.SELF_INTERSECTION; // of a ring, of rings, or two equal rings
        };
    }
}
