package it.atlante.ingest.reader;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.ingest.source.FileForm;
import it.atlante.ingest.source.SourceFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rows that were kept beside a problem and are at hand again, as if their file were read anew. */
public final class KeptRows {

    private KeptRows() {}

    /**
     * The rows as a file of that form would give them.
     *
     * @param rows whole rows ({@link SourceRecord#raw}) by their number in the first file, in its order
     */
    public static SourceRows of(FileForm form, Map<Long, JsonNode> rows) {
        ColumnNames columns = new ColumnNames();
        rows.values().forEach(row -> columns.addAll(feature(row) ? row.path("properties") : row));
        Placing placing = placing(form);
        List<SourceRecord> records = rows.entrySet().stream()
                .map(row -> feature(row.getValue())
                        ? GeoJsonRows.row(row.getValue(), row.getKey(), placing)
                        : JsonRows.row(row.getValue(), row.getKey()))
                .toList();
        return new SourceRows(columns.all(), records.size(), records::stream);
    }

    /** GeoJSON is kept as it is written; readers of other geographic formats keep features in WGS 84. */
    private static Placing placing(FileForm form) {
        boolean asWritten = form.format() == SourceFormat.GEOJSON;
        Crs declared = form.crs();
        Crs crs = asWritten && declared != null ? declared : Crs.WGS84;
        return new Placing(crs, asWritten ? form.axes() : Axes.XY);
    }

    /** Whether a kept row is a GeoJSON feature, whose columns are its properties. */
    public static boolean feature(JsonNode row) {
        return row.path("type").stringValue("").equals("Feature") && row.has("properties");
    }
}
