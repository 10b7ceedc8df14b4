package it.atlante.search.lucene;

import it.atlante.catalogue.Audience;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoPoint;
import it.atlante.search.definition.IndexedFields;
import it.atlante.search.engine.Place;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.geo.Polygon;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/**
 * Where a result stands, as its audience may know. The index keeps points on a grid of 2^32 steps each way (at Milan 0.5 cm by 0.7 cm), which
 * is the tolerance of every border: what is nearer than 2 cm to a circle, box or polygon may fall on either side of it.
 */
final class PlaceQueries {

    private final Audience audience;
    private final String point;

    PlaceQueries(Audience audience) {
        this.audience = audience;
        this.point = "point_" + audience.suffix();
    }

    List<Query> of(Place place) {
        List<Query> queries = new ArrayList<>();
        GeoPoint near = place.near();
        Double radiusMeters = place.radiusMeters();
        if (near != null && radiusMeters != null) {
            queries.add(within(near, radiusMeters));
        }
        BoundingBox box = place.box();
        if (box != null) {
            queries.add(within(box));
        }
        Geometry polygon = place.polygon();
        if (polygon != null) {
            queries.add(within(polygon));
        }
        if (!place.areaIds().isEmpty()) {
            queries.add(TermQueries.any("areas_" + audience.suffix(), place.areaIds()));
        }
        List<String> serves = place.servesAreaIds();
        if (serves != null) {
            List<String> ids = new ArrayList<>(serves);
            ids.add(IndexedFields.SERVES_ALL);
            queries.add(TermQueries.any("serves_area_ids", ids));
        }
        return queries;
    }

    /** Read from the points when it is what narrows a search most, else checked on each candidate. */
    Query within(GeoPoint near, double radiusMeters) {
        return new IndexOrDocValuesQuery(
                LatLonPoint.newDistanceQuery(point, near.lat(), near.lon(), radiusMeters),
                LatLonDocValuesField.newSlowDistanceQuery(point, near.lat(), near.lon(), radiusMeters));
    }

    /** South and west are taken back to the grid, as the points are, so that what lies on these edges is in the box. */
    private Query within(BoundingBox box) {
        double south = GeoEncodingUtils.decodeLatitude(GeoEncodingUtils.encodeLatitude(box.south()));
        double west = GeoEncodingUtils.decodeLongitude(GeoEncodingUtils.encodeLongitude(box.west()));
        return new IndexOrDocValuesQuery(
                LatLonPoint.newBoxQuery(point, south, box.north(), west, box.east()),
                LatLonDocValuesField.newSlowBoxQuery(point, south, box.north(), west, box.east()));
    }

    private Query within(Geometry geometry) {
        Polygon[] polygons = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < polygons.length; i++) {
            if (!(geometry.getGeometryN(i) instanceof org.locationtech.jts.geom.Polygon polygon)) {
                throw new IllegalArgumentException(
                        "a place is a polygon or multipolygon, not a " + geometry.getGeometryType());
            }
            polygons[i] = polygon(polygon);
        }
        return new IndexOrDocValuesQuery(
                LatLonPoint.newPolygonQuery(point, polygons),
                LatLonDocValuesField.newSlowPolygonQuery(point, polygons));
    }

    private static Polygon polygon(org.locationtech.jts.geom.Polygon polygon) {
        Polygon[] holes = new Polygon[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(polygon.getInteriorRingN(i));
        }
        return ring(polygon.getExteriorRing(), holes);
    }

    private static Polygon ring(LinearRing ring, Polygon... holes) {
        Coordinate[] coordinates = ring.getCoordinates();
        double[] lats = new double[coordinates.length];
        double[] lons = new double[coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            lats[i] = coordinates[i].y;
            lons[i] = coordinates[i].x;
        }
        return new Polygon(lats, lons, holes);
    }
}
