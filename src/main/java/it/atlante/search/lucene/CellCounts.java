package it.atlante.search.lucene;

import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts documents in tiles of web Mercator (XYZ scheme), with the mean of their points. */
final class CellCounts {

    /** Latitude where the square of web Mercator ends; what lies beyond belongs to the outermost row. */
    private static final double MAX_LAT = 85.05112877980659;

    private final String point;
    private final int zoom;
    private final Map<Long, Tally> tallies = new HashMap<>();

    CellCounts(String point, int zoom) {
        this.point = point;
        this.zoom = zoom;
    }

    void add(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
        SortedNumericDocValues many = DocValues.getSortedNumeric(leaf.reader(), point);
        NumericDocValues points = DocValues.unwrapSingleton(many);
        if (points == null) {
            // A resource has one point for each audience: a segment without any has an empty list, which is not a
            // singleton.
            return;
        }
        for (int document = documents.nextDoc(); document != Matching.NO_MORE; document = documents.nextDoc()) {
            if (points.advanceExact(document)) {
                long encoded = points.longValue();
                double lat = GeoEncodingUtils.decodeLatitude((int) (encoded >> 32));
                double lon = GeoEncodingUtils.decodeLongitude((int) encoded);
                long tile = ((long) column(lon) << 32) | row(lat);
                tallies.computeIfAbsent(tile, key -> new Tally()).add(lat, lon, leaf.docBase + document);
            }
        }
    }

    /** Cells by x, then y. */
    List<Cell> cells(DocumentIds ids) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<Long, Tally> entry : tallies.entrySet()) {
            int x = (int) (entry.getKey() >> 32);
            int y = (int) entry.getKey().longValue();
            Tally tally = entry.getValue();
            GeoPoint centroid = new GeoPoint(tally.lats / tally.count, tally.lons / tally.count);
            cells.add(new Cell(zoom, x, y, tally.count, centroid, tally.count == 1 ? ids.of(tally.document) : null));
        }
        cells.sort(Comparator.comparingInt(Cell::x).thenComparingInt(Cell::y));
        return cells;
    }

    private int column(double lon) {
        return tile((lon + 180) / 360);
    }

    private int row(double lat) {
        double radians = Math.toRadians(Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)));
        return tile((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2);
    }

    private int tile(double fraction) {
        int tiles = 1 << zoom;
        return Math.max(0, Math.min(tiles - 1, (int) Math.floor(fraction * tiles)));
    }

    /** Gives the id of a document of the index. */
    interface DocumentIds {
        String of(int document) throws IOException;
    }

    private static final class Tally {
        private long count;
        private double lats;
        private double lons;
        private int document;

        void add(double lat, double lon, int lastDocument) {
            count++;
            lats += lat;
            lons += lon;
            document = lastDocument;
        }
    }
}
