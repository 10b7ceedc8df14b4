package it.atlante.ingest.reader.geopackage;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.ingest.reader.Placing;
import it.atlante.ingest.reader.Rows;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.StatedLayer;
import it.atlante.ingest.reader.UnreadableSource;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one layer of a GeoPackage, or of a table without geometry. */
public record GeoPackageRows(
        @Nullable Crs declared, Axes axes, @Nullable String layer) implements SourceReader {

    @Override
    public SourceRows open(Path file) {
        try (GeoPackage geoPackage = GeoPackage.open(file)) {
            GeoPackageLayer chosen = geoPackage.layer(layer);
            // A table without geometry needs no system, and none is ever used for it.
            Crs crs = chosen.geometryColumn() == null ? Crs.WGS84 : geoPackage.crs(chosen, declared);
            Placing placing = new Placing(crs, axes);
            long count = geoPackage.count(chosen);
            return new SourceRows(
                    chosen.columnNames(),
                    count,
                    () -> Rows.stream(new GeoPackageCursor(file, chosen), (row, number) -> row(row, number, placing)));
        }
    }

    /**
     * The layers of a file, those with geometries first. A table without geometry needs no system and is said to be in WGS 84.
     *
     * @throws UnreadableSource when the file cannot be read, or a layer is in a system that is not known
     */
    public static List<StatedLayer> layers(Path file) {
        try (GeoPackage geoPackage = GeoPackage.open(file)) {
            return geoPackage.statedLayers();
        }
    }

    private static SourceRecord row(GeoPackageCursor.Row row, long number, Placing placing) {
        return placing.row(
                number, row.fields(), new GeoPackageShape(row, placing.crs().isGeographic()));
    }
}
