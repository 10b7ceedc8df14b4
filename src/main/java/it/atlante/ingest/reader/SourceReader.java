package it.atlante.ingest.reader;

import it.atlante.ingest.reader.geopackage.GeoPackageRows;
import it.atlante.ingest.reader.kml.KmlRows;
import it.atlante.ingest.reader.shapefile.ShapefileRows;
import it.atlante.ingest.source.FileForm;
import java.nio.file.Path;

/** Reads a file of some format as a stream of source records. */
public interface SourceReader {

    /**
     * Reads through a file once, without keeping it, and opens it.
     *
     * @throws UnreadableSource when the file is missing, is not of the format, breaks off, or contradicts its declared reference system
     */
    SourceRows open(Path file);

    /** The reader of a file's format. */
    static SourceReader of(FileForm form) {
        return switch (form.format()) {
            case GEOJSON -> new GeoJsonRows(form.crs(), form.axes());
            case CSV -> new CsvRows(form.csv());
            case XLSX -> new XlsxRows(form.csv().header(), form.layer());
            case ODS -> new OdsRows(form.csv().header(), form.layer());
            case HSDS -> new HsdsRows();
            case SHAPEFILE -> new ShapefileRows(form.crs(), form.axes(), form.layer());
            case GEOPACKAGE -> new GeoPackageRows(form.crs(), form.axes(), form.layer());
            case KML -> new KmlRows(form.crs(), form.axes(), form.layer());
            case JSON -> new JsonRows(form.pointers());
        };
    }
}
