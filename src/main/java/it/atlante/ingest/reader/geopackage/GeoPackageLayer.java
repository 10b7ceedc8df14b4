package it.atlante.ingest.reader.geopackage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of a GeoPackage.
 *
 * @param geometryColumn null for a table of attributes
 * @param srsId number of its reference system in {@code gpkg_spatial_ref_sys}; without meaning for a table of attributes
 * @param columns all of its columns
 */
record GeoPackageLayer(String table, @Nullable String geometryColumn, int srsId, List<String> columns) {

    Set<String> columnNames() {
        Set<String> names = new LinkedHashSet<>(columns);
        if (geometryColumn != null) {
            names.removeIf(geometryColumn::equalsIgnoreCase);
        }
        return names;
    }

    String select(String what) {
        return "select " + what + " from " + quoted(table);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
