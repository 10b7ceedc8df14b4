package it.atlante.ingest.reader.kml;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.Layers;
import it.atlante.ingest.reader.Placing;
import it.atlante.ingest.reader.Rows;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.UnreadableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The placemarks of a KML, or of every KML of a KMZ.
 *
 * @param layer name of a folder or document whose placemarks are meant; null for all
 */
public record KmlRows(
        @Nullable Crs declared, Axes axes, @Nullable String layer) implements SourceReader {

    /** Columns that are data used as keys are nobody's columns, and their number must not grow with the file. */
    private static final int MOST_COLUMNS = 10_000;

    @Override
    public SourceRows open(Path file) {
        if (declared != null && declared != Crs.WGS84) {
            throw new UnreadableSource(
                    "KML is in " + Crs.WGS84 + " always, the source is declared to be in " + declared);
        }
        Set<String> columns = new LinkedHashSet<>(Placemark.COLUMNS);
        Set<String> layers = new LinkedHashSet<>();
        long count = 0;
        List<Problem> notes = new ArrayList<>();
        try (KmlPlacemarks placemarks = new KmlPlacemarks(file)) {
            for (Placemark placemark = placemarks.next(); placemark != null; placemark = placemarks.next()) {
                layers.addAll(placemark.folders());
                if (placemark.isIn(layer)) {
                    count++;
                    if (columns.size() < MOST_COLUMNS) {
                        columns.addAll(placemark.fields().propertyNames());
                    }
                }
            }
            if (placemarks.links() > 0) {
                notes.add(Problem.said(IssueCode.NOT_READ, "NETWORK_LINKS", "", placemarks.links()));
            }
        }
        if (layer != null && !layers.contains(layer)) {
            throw Layers.missing(List.copyOf(layers), layer);
        }
        Placing placing = new Placing(Crs.WGS84, axes);
        return new SourceRows(
                columns,
                count,
                notes,
                () -> Rows.stream(
                        new Opened(file),
                        (placemark, number) -> placing.row(number, placemark.fields(), placemark.shape())));
    }

    /**
     * The names of the folders and documents that hold placemarks, in their order.
     *
     * @throws UnreadableSource when the file is no KML or KMZ
     */
    public static List<String> folders(Path file) {
        Set<String> folders = new LinkedHashSet<>();
        try (KmlPlacemarks placemarks = new KmlPlacemarks(file)) {
            for (Placemark placemark = placemarks.next();
                    placemark != null && folders.size() < MOST_COLUMNS;
                    placemark = placemarks.next()) {
                folders.addAll(placemark.folders());
            }
        }
        return List.copyOf(folders);
    }

    private final class Opened implements Rows.Opened<Placemark> {

        private final KmlPlacemarks placemarks;

        Opened(Path file) {
            this.placemarks = new KmlPlacemarks(file);
        }

        @Override
        public @Nullable Placemark next() {
            Placemark placemark = placemarks.next();
            while (placemark != null && !placemark.isIn(layer)) {
                placemark = placemarks.next();
            }
            return placemark;
        }

        @Override
        public void close() {
            placemarks.close();
        }
    }
}
