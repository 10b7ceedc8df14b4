package it.atlante.ingest.reader.geopackage;

import it.atlante.ingest.reader.Rows;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Walks the rows of a layer. For one use by one thread. */
final class GeoPackageCursor implements Rows.Opened<GeoPackageCursor.Row> {

    private final GeoPackage geoPackage;
    private final GeoPackageLayer layer;
    private final Statement statement;
    private final ResultSet rows;

    /** @param geometry the bytes of the geometry; null when there are none */
    record Row(ObjectNode fields, byte @Nullable [] geometry, int layerSrsId) {}

    GeoPackageCursor(Path file, GeoPackageLayer layer) {
        this.geoPackage = GeoPackage.open(file);
        this.layer = layer;
        try {
            this.statement = geoPackage.connection().createStatement();
            this.rows = statement.executeQuery(layer.select("*"));
        } catch (SQLException e) {
            geoPackage.close();
            throw GeoPackage.unreadable(e);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.next() ? row() : null;
        } catch (SQLException e) {
            throw GeoPackage.unreadable(e);
        }
    }

    private Row row() throws SQLException {
        ObjectNode fields = JsonMapper.shared().createObjectNode();
        byte[] geometry = null;
        List<String> columns = layer.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(layer.geometryColumn())) {
                geometry = rows.getBytes(i + 1);
            } else {
                put(fields, columns.get(i), rows.getObject(i + 1));
            }
        }
        return new Row(fields, geometry, layer.srsId());
    }

    private static void put(ObjectNode fields, String column, @Nullable Object value) {
        switch (value) {
            case null -> fields.putNull(column);
            case Integer number -> fields.put(column, number);
            case Long number -> fields.put(column, number);
            case Double number -> fields.put(column, number);
            case byte[] bytes -> fields.put(column, Base64.getEncoder().encodeToString(bytes));
            default -> fields.put(column, value.toString());
        }
    }

    @Override
    public void close() {
        try (geoPackage;
                statement) {
            rows.close();
        } catch (SQLException e) {
            throw GeoPackage.unreadable(e);
        }
    }
}
