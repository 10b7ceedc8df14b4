package it.atlante.ingest.mapping;

import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.geo.Crs;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.Polygons;
import it.atlante.ingest.check.SharedPoints;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.source.SourceDescription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** The location of a row, if it has one. */
final class PlaceMapping {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    /** What tells places apart. */
    private static final List<String> NAMING =
            List.of("location.name", "location.address", "location.city", "location.postalCode", "location.key");

    /** Where a point comes from: its columns, or the shape of the feature. */
    record Found(@Nullable GeoPoint point, boolean exact) {}

    private PlaceMapping() {}

    /** The point of the row, refused when its axes are exchanged, doubted when it lies outside the territory. */
    static Found find(RowBeingMapped row, ExpectedTerritory territory) {
        Found found = read(new RowPlace(row.source, row.values, row.geometry), false);
        GeoPoint point = found.point();
        if (point != null) {
            Points.notSwapped(found.exact() && row.geometry == null ? "location" : "geometry", point);
            if (!territory.allows(point)) {
                row.doubt(Problem.of(IssueCode.OUTSIDE_TERRITORY, "location", point.lat(), point.lon()));
            }
        }
        return found;
    }

    /** What of a row says where it is. */
    record RowPlace(
            SourceDescription source,
            FieldValues values,
            @Nullable Geometry geometry) {}

    /**
     * The point of a row: latitude and longitude, else projected coordinates, else the feature's geometry.
     *
     * @param exchanged whether the columns of coordinates are read the other way round
     */
    static Found read(RowPlace row, boolean exchanged) {
        Crs declared = row.source().file().crs();
        GeoPoint point = point(row, "location.lat", exchanged, geographic(declared));
        if (point == null) {
            point = point(row, "location.x", exchanged, projected(row));
        }
        if (point != null) {
            return new Found(point, true);
        }
        Geometry geometry = row.geometry();
        return geometry == null || geometry.isEmpty()
                ? new Found(null, false)
                : new Found(Polygons.representativePoint(geometry), geometry instanceof Point);
    }

    private static @Nullable GeoPoint point(RowPlace row, String field, boolean exchanged, Crs crs) {
        boolean degrees = field.equals("location.lat");
        String x = number(row, degrees ? "location.lon" : "location.x");
        String y = number(row, degrees ? "location.lat" : "location.y");
        return exchanged ? Points.point(field, y, x, crs) : Points.point(field, x, y, crs);
    }

    /** Adds the row's location and gives its id; null when the row says nothing of a place. */
    static @Nullable UUID add(RowBeingMapped row, Found found) {
        FieldValues values = row.values;
        // A city that is written once for the whole source does not make a place.
        boolean named = NAMING.stream()
                .anyMatch(field ->
                        !values.sameForAll(field) && !values.list(field).isEmpty());
        if (found.point() == null && !named) {
            return null;
        }
        String key = values.text("location.key");
        return row.shareLocation(
                details(row, found), key == null ? row.header.recordKey() : "loc:" + key, promisesPoints(row));
    }

    private static LocationDetails details(RowBeingMapped row, Found found) {
        FieldValues values = row.values;
        GeoPoint point = found.point();
        String country = values.text("location.country");
        return new LocationDetails(
                values.text("location.name"),
                values.text("location.address"),
                values.text("location.city"),
                values.text("location.cityCode"),
                values.text("location.postalCode"),
                values.text("location.stateProvince"),
                country == null ? "IT" : country.toUpperCase(Locale.ROOT),
                point == null ? null : wgs84(point),
                precision(row, found),
                values.codes("location.accessibility", Scheme.ACCESSIBILITY),
                new DisclosureByAudience(
                        values.constant("location.disclosure.public", Disclosure.class, Disclosure.EXACT),
                        values.constant("location.disclosure.network", Disclosure.class, Disclosure.EXACT),
                        values.constant("location.disclosure.staff", Disclosure.class, Disclosure.EXACT)));
    }

    static Point wgs84(GeoPoint point) {
        return WGS84.createPoint(new Coordinate(point.lon(), point.lat()));
    }

    /** How well the point stands for the place, lowered where the file shows that it is not the place itself. */
    private static PointPrecision precision(RowBeingMapped row, Found found) {
        GeoPoint point = found.point();
        PointPrecision usual =
                point == null ? PointPrecision.UNKNOWN : found.exact() ? PointPrecision.EXACT : PointPrecision.AREA;
        PointPrecision said = row.values.constant("location.precision", PointPrecision.class, usual);
        SharedPoints all = row.ground.shared();
        SharedPoints.Shared shared = point == null || all == null ? null : all.find(point);
        if (point == null || shared == null || said != PointPrecision.EXACT || address(row.values) == null) {
            return said;
        }
        row.doubt(Problem.of(
                IssueCode.SHARED_POINT,
                "location",
                shared.rows(),
                shared.addresses(),
                point.lat(),
                point.lon(),
                shared.streets()));
        return shared.manyStreets() ? PointPrecision.LOCALITY : PointPrecision.STREET;
    }

    /** The address by which rows at one point are told apart; null when the row has none of its own. */
    static @Nullable String address(FieldValues values) {
        return values.sameForAll("location.address") ? null : values.text("location.address");
    }

    private static boolean promisesPoints(RowBeingMapped row) {
        Map<String, ?> fields = row.source.mapping().fields();
        return row.source.file().format().isGeographic()
                || fields.containsKey("location.lat")
                || fields.containsKey("location.x");
    }

    private static @Nullable String number(RowPlace row, String field) {
        String text = row.values().text(field);
        return text == null || row.source().file().csv().decimal() == '.' ? text : text.replace(',', '.');
    }

    private static Crs geographic(@Nullable Crs declared) {
        return declared == null || !declared.isGeographic() ? Crs.WGS84 : declared;
    }

    private static Crs projected(RowPlace row) {
        String named = row.values().text("location.crs");
        Crs declared = row.source().file().crs();
        if (named == null) {
            return declared == null ? Crs.WGS84 : declared;
        }
        return Crs.find(named)
                .orElseThrow(() ->
                        new RejectedRow(Problem.of(IssueCode.UNKNOWN_CODE, "location.crs", named, "EPSG:3003, ...")));
    }
}
